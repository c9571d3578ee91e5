package cn.postgres.tusk.theme;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads a theme with all it extends and what the site overrides. The site's files win over the theme's, the theme's
 * over those of the theme it extends; strings are merged key by key. Without state, safe for threads.
 */
public final class ThemeLoader {
    /** The theme that is used where the one asked for is missing. */
    static final String FALLBACK = "base";

    private ThemeLoader() {}

    /**
     * Loads a theme. A theme that is missing or broken is a problem, and the plain base theme is returned.
     *
     * @param nameOrPath name of a theme that Tusk brings along, or path of a theme's folder
     * @param siteOverrides the site's {@code theme/} folder; null or a folder that does not exist for none
     */
    public static Outcome<Theme> load(String nameOrPath, @Nullable Path siteOverrides) {
        List<Problem> problems = new ArrayList<>();
        List<Layer> layers = chain(nameOrPath, problems);
        if (layers.isEmpty()) {
            layers = chain(FALLBACK, problems);
        }
        String name = layers.get(0).name();
        Collections.reverse(layers);
        if (siteOverrides != null && Files.isDirectory(siteOverrides)) {
            Layer site = LayerReader.site(siteOverrides, problems);
            problems.addAll(Overrides.unused(site, layers));
            layers.add(site);
        }
        return new Outcome<>(merge(name, layers, problems), problems);
    }

    /** The theme asked for, then the one it extends, and so on. */
    private static List<Layer> chain(String nameOrPath, List<Problem> problems) {
        List<Layer> layers = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String next = nameOrPath;
        while (!next.isEmpty()) {
            Optional<Layer> layer = LayerReader.read(next, problems);
            if (layer.isEmpty()) {
                problems.add(Problem.of(
                        ProblemCode.THEME_MISSING, Place.of(""), next, String.join("、", LayerReader.BUILT_IN)));
                return List.of();
            }
            if (!seen.add(layer.get().name())) {
                problems.add(Problem.of(
                        ProblemCode.THEME_INVALID,
                        Place.of(layer.get().name() + "/theme.yml"),
                        String.join(" → ", seen) + " → " + layer.get().name()));
                break;
            }
            layers.add(layer.get());
            next = layer.get().parent();
        }
        return layers;
    }

    private static Theme merge(String name, List<Layer> lowestFirst, List<Problem> problems) {
        Map<String, ThemeFile> files = new TreeMap<>();
        Map<String, ThemeFile> layered = new TreeMap<>();
        Map<String, Map<String, String>> strings = new TreeMap<>();
        for (Layer layer : lowestFirst) {
            layer.files().forEach((path, file) -> {
                files.put(path, file);
                layered.put(layer.name() + ":" + path, file);
                Strings.language(path)
                        .ifPresent(language -> strings.computeIfAbsent(language, key -> new TreeMap<>())
                                .putAll(Strings.read(file, problems)));
            });
        }
        strings.replaceAll((language, values) -> Collections.unmodifiableMap(values));
        return new Theme(name, files, layered, strings, Digests.of(layered));
    }
}
