package cn.postgres.tusk.theme;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads one folder of a theme, from the class path or from disk. On the class path {@code files.txt} lists the files,
 * because a jar's folders cannot be listed by its class loader.
 */
final class LayerReader {
    /** The themes that Tusk brings along. */
    static final List<String> BUILT_IN = List.of("base", "community");

    private static final String ROOT = "/tusk-themes/";
    private static final String DESCRIPTION = "theme.yml";
    private static final String LISTING = "files.txt";
    private static final int MOST_BYTES = 20_000_000;
    private static final int DEEPEST = 16;

    private LayerReader() {}

    /** The theme of a name or folder; empty where there is none. */
    static Optional<Layer> read(String nameOrPath, List<Problem> problems) {
        if (BUILT_IN.contains(nameOrPath)) {
            return Optional.of(builtIn(nameOrPath, problems));
        }
        try {
            Path folder = Path.of(nameOrPath);
            return Files.isDirectory(folder) ? Optional.of(folder(folder, problems)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The site's own folder, which has no description. */
    static Layer site(Path folder, List<Problem> problems) {
        return new Layer(Layer.SITE, "", walk(folder, "theme", problems));
    }

    private static Layer folder(Path folder, List<Problem> problems) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String fallback = name == null ? "theme" : name.toString();
        Map<String, ThemeFile> files = walk(folder, fallback, problems);
        ThemeFile file = files.remove(DESCRIPTION);
        files.remove(LISTING);
        Map<String, String> description = file == null ? Map.of() : Strings.read(file, problems);
        return new Layer(
                description.getOrDefault("name", fallback),
                description.getOrDefault("extends", ThemeLoader.FALLBACK),
                files);
    }

    private static Layer builtIn(String name, List<Problem> problems) {
        Map<String, ThemeFile> files = new TreeMap<>();
        String listing = new String(resource(name, LISTING), StandardCharsets.UTF_8);
        for (String line : listing.split("\n")) {
            String path = line.strip();
            if (!path.isEmpty()) {
                files.put(path, new ThemeFile(path, "themes/" + name + "/" + path, resource(name, path)));
            }
        }
        Map<String, String> description =
                Strings.read(new ThemeFile(DESCRIPTION, DESCRIPTION, resource(name, DESCRIPTION)), problems);
        return new Layer(name, description.getOrDefault("extends", ""), files);
    }

    private static byte[] resource(String name, String path) {
        try (InputStream in = LayerReader.class.getResourceAsStream(ROOT + name + "/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the theme " + name + " lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ThemeFile> walk(Path folder, String label, List<Problem> problems) {
        Map<String, ThemeFile> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
                String relative = relative(folder, path);
                if (Files.isRegularFile(path) && !hidden(relative)) {
                    read(folder, path, label + "/" + relative, problems)
                            .ifPresent(bytes ->
                                    files.put(relative, new ThemeFile(relative, label + "/" + relative, bytes)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(Problem.of(ProblemCode.FOLDER_UNREADABLE, Place.of(label), reason(e)));
        }
        return files;
    }

    private static Optional<byte[]> read(Path folder, Path path, String place, List<Problem> problems) {
        try {
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                problems.add(Problem.of(
                        ProblemCode.SYMLINK_OUTSIDE,
                        Place.of(place),
                        path.getFileName().toString()));
                return Optional.empty();
            }
            if (Files.size(path) > MOST_BYTES) {
                problems.add(Problem.of(ProblemCode.FILE_TOO_LARGE, Place.of(place), Files.size(path), MOST_BYTES));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            problems.add(Problem.of(ProblemCode.FILE_UNREADABLE, Place.of(place), reason(e)));
            return Optional.empty();
        }
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName();
    }

    private static String relative(Path folder, Path path) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        return Normalizer.normalize(relative, Normalizer.Form.NFC);
    }

    private static boolean hidden(String relative) {
        return relative.startsWith(".") || relative.contains("/.") || relative.endsWith("~");
    }
}
