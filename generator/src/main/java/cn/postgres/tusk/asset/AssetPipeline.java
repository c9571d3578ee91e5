package cn.postgres.tusk.asset;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns a theme's files into what is published: style sheets and scripts minified, every name carrying a fingerprint, and
 * the references between the files following the names. A style sheet comes with those it imports in it, so that a page
 * asks for one. A name changes when the file or any file it leads to changes, so
 * that browsers may keep them for ever.
 */
public final class AssetPipeline {
    private static final String FOLDER = "assets/";
    private static final int FINGERPRINT_BYTES = 5;

    private final SortedMap<String, AssetFile> written = new TreeMap<>();

    /** As they are published, imported style sheets within those that import them. */
    private final SortedMap<String, AssetFile> files = new TreeMap<>();

    private AssetPipeline(Map<String, byte[]> sources) {
        sources.forEach((path, bytes) -> written.put(path, AssetFile.read(path, bytes)));
        written.keySet().forEach(path -> files.put(path, StyleBundle.of(path, written)));
    }

    /**
     * The assets of a theme.
     *
     * @param sources bytes by path relative to the theme, {@code /} between folders
     * @return with a problem for each reference that leads to no file of the theme
     */
    public static Outcome<Assets> of(Map<String, byte[]> sources) {
        return new AssetPipeline(sources).run();
    }

    private Outcome<Assets> run() {
        SortedMap<String, String> names = new TreeMap<>();
        files.keySet().forEach(path -> names.put(path, name(path)));
        Map<String, Output> outputs = new TreeMap<>();
        names.forEach((path, name) -> {
            Map<String, String> targets = new LinkedHashMap<>();
            for (String reference : file(path).references()) {
                String rest = reference.substring(AssetPath.pathEnd(reference));
                target(path, reference)
                        .ifPresent(found -> targets.put(
                                reference, AssetPath.relative(name, names.getOrDefault(found, found)) + rest));
            }
            outputs.put(name, new Output(name, file(path).published(targets)));
        });
        return new Outcome<>(new Assets(names, List.copyOf(outputs.values())), missing());
    }

    /** In the files as written, so that a problem names the file that has it. */
    private List<Problem> missing() {
        List<Problem> problems = new ArrayList<>();
        written.forEach((path, file) -> file.references().stream()
                .filter(reference -> target(path, reference).isEmpty())
                .forEach(reference ->
                        problems.add(Problem.of(ProblemCode.ASSET_MISSING, Place.of(""), path, reference))));
        return problems;
    }

    private Optional<String> target(String path, String reference) {
        return AssetPath.resolve(path, reference.substring(0, AssetPath.pathEnd(reference)))
                .filter(files::containsKey);
    }

    private String name(String path) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') + 1 ? dot : path.length();
        return FOLDER + path.substring(0, end) + '.' + fingerprint(path) + path.substring(end);
    }

    // Over the file and all that it leads to, directly or not: so that circles do no harm.
    private String fingerprint(String path) {
        SortedSet<String> reached = new TreeSet<>();
        reach(path, reached);
        MessageDigest digest = sha256();
        digest.update(file(path).published(Map.of()));
        reached.remove(path);
        for (String other : reached) {
            digest.update(('\n' + other + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(file(other).published(Map.of()));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }

    private void reach(String path, SortedSet<String> reached) {
        List<String> open = new ArrayList<>(List.of(path));
        while (!open.isEmpty()) {
            String from = open.remove(open.size() - 1);
            if (reached.add(from)) {
                file(from)
                        .references()
                        .forEach(reference -> target(from, reference).ifPresent(open::add));
            }
        }
    }

    private AssetFile file(String path) {
        AssetFile file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no such file of the theme: " + path);
        }
        return file;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
