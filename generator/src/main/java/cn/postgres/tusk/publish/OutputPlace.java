package cn.postgres.tusk.publish;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether a folder may be written to. Looks at the real places, behind symbolic links. Pure but for reading. */
final class OutputPlace {
    private static final List<String> SOURCE_ENDINGS = List.of(".md", ".markdown", ".yml", ".yaml", ".toml");

    private OutputPlace() {}

    /** What speaks against writing into a folder, if anything does. */
    static Optional<Problem> objection(Path output, Path... inputs) {
        try {
            return objectionTo(real(output), output, inputs);
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(Problem.of(ProblemCode.WRITE_FAILED, Place.of(""), output, Reasons.of(e), 1));
        }
    }

    private static Optional<Problem> objectionTo(Path real, Path output, Path... inputs) throws IOException {
        if (real.getParent() == null) {
            return Optional.of(Problem.of(ProblemCode.OUTPUT_IS_ROOT, Place.of(""), output));
        }
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(real)) {
            return Optional.of(Problem.of(ProblemCode.OUTPUT_IS_FILE, Place.of(""), output));
        }
        for (Path input : inputs) {
            Path realInput = real(input);
            if (realInput.startsWith(real)) {
                return Optional.of(Problem.of(ProblemCode.OUTPUT_UNSAFE, Place.of(""), output, input));
            }
            if (real.startsWith(realInput) && holdsSources(real)) {
                return Optional.of(Problem.of(ProblemCode.OUTPUT_HOLDS_SOURCES, Place.of(""), output, input));
            }
        }
        return Optional.empty();
    }

    /**
     * The place a path means, whether or not it is there yet: symbolic links of what exists are followed before
     * {@code ..} is applied, as the operating system does it.
     */
    static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path place = absolute.getRoot();
        for (Path name : absolute) {
            if (name.toString().equals("..")) {
                place = place.getParent() == null ? place : place.getParent();
            } else if (!name.toString().equals(".")) {
                Path next = place.resolve(name);
                place = Files.exists(next) ? next.toRealPath() : next;
            }
        }
        return place;
    }

    // A folder that Tusk wrote may hold copies of such files; one it never wrote to and that holds some is content.
    private static boolean holdsSources(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Manifest.isOurs(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> isSource(file.getFileName().toString()) && Files.isRegularFile(file));
        }
    }

    private static boolean isSource(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SOURCE_ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
