package cn.postgres.tusk.source;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When Git says the files of a folder were written; asked for only when a page needs it. Needs {@code git} on the path;
 * without it, or outside a repository, there are simply no dates. Stateless.
 */
public final class GitDates {
    private GitDates() {}

    /**
     * First and last author date of a file, in the offsets their authors had.
     *
     * @param authors names of those who wrote it, who committed most first; never addresses
     */
    public record Range(OffsetDateTime first, OffsetDateTime last, List<String> authors) {
        public Range {
            authors = List.copyOf(authors);
        }
    }

    /**
     * The dates of all files below a folder, by path relative to it, NFC, in code point order. A shallow clone knows
     * only its last commits: then there is a warning and no date.
     */
    public static Outcome<Map<String, Range>> of(Path root) {
        Path folder;
        try {
            folder = root.toRealPath();
        } catch (IOException e) {
            return Outcome.of(Map.of());
        }
        if (!inRepository(folder)) {
            return Outcome.of(Map.of());
        }
        GitCommand git = new GitCommand(folder);
        Optional<byte[]> place = git.run(List.of("rev-parse", "--is-shallow-repository", "--show-prefix"));
        if (place.isEmpty()) {
            return Outcome.of(Map.of());
        }
        String[] lines = new String(place.get(), java.nio.charset.StandardCharsets.UTF_8).split("\n", -1);
        if (lines[0].equals("true")) {
            return new Outcome<>(Map.of(), List.of(Problem.of(ProblemCode.GIT_SHALLOW, Place.of(""))));
        }
        String prefix = lines.length > 1 ? lines[1] : "";
        return Outcome.of(log(git, prefix));
    }

    /**
     * Changes whenever {@link #of} may: the last commit, and whether the clone is shallow. Empty outside a repository and
     * without {@code git}.
     */
    public static String state(Path root) {
        return inRepository(root.toAbsolutePath().normalize())
                ? new GitCommand(root)
                        .run(List.of("rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD"))
                        .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .orElse("")
                : "";
    }

    private static Map<String, Range> log(GitCommand git, String prefix) {
        Optional<byte[]> log = git.run(List.of(
                "log",
                "-z",
                "--name-status",
                "--format=%x01%aI%x02%an",
                "-M90%",
                "-l1000",
                "--no-show-signature",
                "--no-ext-diff",
                "--no-textconv",
                "--no-mailmap",
                "--diff-merges=off",
                "--",
                "."));
        return log.map(bytes -> new GitLog(prefix).read(bytes)).orElseGet(Map::of);
    }

    /** Whether a folder is below one with a {@code .git}: cheaper than asking git. */
    private static boolean inRepository(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }
}
