package cn.postgres.tusk.theme;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds files in the site's own theme folder that nobody will ever read: usually a slip in the name. */
final class Overrides {
    private Overrides() {}

    /**
     * A file is of use if it overrides a file of a layer below, or if another file of the site's folder names it. A
     * new layout is of use too, because an entry may ask for it, unless its name is nearly that of a known one.
     */
    static List<Problem> unused(Layer site, List<Layer> below) {
        Set<String> known = new TreeSet<>();
        below.forEach(layer -> known.addAll(layer.files().keySet()));
        List<Problem> problems = new ArrayList<>();
        for (ThemeFile file : site.files().values()) {
            if (!known.contains(file.path()) && !isNew(file.path(), known) && !named(file.path(), site)) {
                problems.add(Problem.of(
                        ProblemCode.OVERRIDE_UNUSED,
                        Place.of(file.place()),
                        file.path(),
                        Nearest.to(file.path(), known)));
            }
        }
        return problems;
    }

    private static boolean isNew(String path, Set<String> known) {
        if (path.startsWith("i18n/") && path.endsWith(".yml")) {
            return true;
        }
        return path.startsWith("layouts/")
                && path.endsWith(".html")
                && Nearest.distance(path, Nearest.to(path, known)) > 2;
    }

    private static boolean named(String path, Layer site) {
        return site.files().values().stream()
                .filter(file -> !file.path().equals(path))
                .anyMatch(file -> new String(file.bytes(), StandardCharsets.UTF_8).contains(path));
    }
}
