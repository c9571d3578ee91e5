package cn.postgres.tusk;

import cn.postgres.tusk.LastRun.Listed;
import cn.postgres.tusk.incremental.CacheKey;
import cn.postgres.tusk.incremental.CachePart;
import cn.postgres.tusk.incremental.CacheTrouble;
import cn.postgres.tusk.incremental.FolderListing;
import cn.postgres.tusk.incremental.RecordFile;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.source.GitDates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells, without reading a source, that a run would only repeat the last one: nothing that it reads or writes has changed
 * since, and the clock has passed no moment that matters. In doubt, a run is not the same. Used once, by one thread.
 */
final class SameAgain {
    private static final String FILE = "run.cache";

    /** Codes of what may be otherwise next time though nothing has changed: they begin so. */
    private static final List<String> PASSING = List.of(
            "diagram-tool-missing",
            "diagram-failed",
            "diagram-timeout",
            "output-",
            "write-",
            "delete-",
            "index-",
            "cache-",
            "internal-",
            "template-endless");

    private static final Set<String> NEVER_CONTENT = Set.of(".git", "node_modules");

    private final BuildOptions options;
    private final Path content;
    private final CacheTrouble trouble;
    private final Instant begun = Instant.now();
    private Optional<Listed> listed = Optional.empty();
    private String git = "";

    /** @param trouble hears what is wrong with what the last run left */
    SameAgain(BuildOptions options, CacheTrouble trouble) {
        this.trouble = trouble;
        this.options = options;
        this.content = absolute(options.content());
    }

    /** Whether there is a cache to ask; a check leaves no site behind that could stand. */
    private boolean isOn() {
        return options.cache() != null && !options.lint();
    }

    /** The report of the last run, if this one would be the same; else what stands now is remembered for the next. */
    Optional<BuildReport> report() {
        if (!isOn()) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        Optional<BuildReport> same = RecordFile.read(file(), LastRun.class, cause -> trouble.lost(CachePart.RUN, cause))
                .filter(this::isSame)
                .map(last -> repeated(last.report(), (System.nanoTime() - start) / 1_000_000));
        if (same.isEmpty()) {
            listed = list(content, begun);
            git = GitDates.state(content);
        }
        return same;
    }

    private boolean isSame(LastRun last) {
        return last.command().equals(command())
                && last.moments().hold(options.now())
                && (!last.asksGit() || last.git().equals(GitDates.state(content)))
                && last.inputs().stream()
                        .allMatch(input ->
                                list(Path.of(input.folder()), last.begun()).equals(Optional.of(input)))
                && last.outputs().stream()
                        .allMatch(
                                output -> listWritten(Path.of(output.folder())).equals(Optional.of(output)));
    }

    private static BuildReport repeated(BuildReport last, long millis) {
        return new BuildReport(
                last.pages(),
                last.leftOut(),
                last.problems(),
                last.repeated(),
                last.counts(),
                0,
                0,
                0,
                0,
                Map.of("compare", millis));
    }

    /** Takes note of a folder that is about to be read besides the content. */
    List<Listed> about(Path folder) {
        return isOn() && Files.isDirectory(folder) && !folder.startsWith(content)
                ? list(absolute(folder), begun).stream().toList()
                : List.of();
    }

    /** Remembers a run that has just ended. */
    void remember(BuildReport report, Moments moments, boolean asksGit, List<Listed> more, List<Path> written) {
        if (!isOn()) {
            return;
        }
        Path file = file();
        try {
            Files.deleteIfExists(file);
            if (listed.isEmpty() || report.problems().stream().anyMatch(SameAgain::isPassing)) {
                return;
            }
            List<Listed> inputs = new ArrayList<>(more);
            inputs.add(0, listed.get());
            List<Listed> outputs = new ArrayList<>();
            for (Path folder : written) {
                outputs.add(listWritten(absolute(folder)).orElseThrow(IOException::new));
            }
            RecordFile.write(file, new LastRun(command(), begun, moments, asksGit, git, inputs, outputs, report));
        } catch (IOException e) {
            // The next run does all again; the report of this one is made already.
            return;
        }
    }

    private static boolean isPassing(Problem problem) {
        return PASSING.stream().anyMatch(problem.code().id()::startsWith);
    }

    private Optional<Listed> list(Path folder, Instant first) {
        Predicate<Path> left = folder.equals(content) ? this::isLeft : path -> false;
        return listed(folder, () -> FolderListing.of(folder, left, first));
    }

    private static Optional<Listed> listWritten(Path folder) {
        return listed(folder, () -> FolderListing.ofWritten(folder));
    }

    /** A listing that may fail. */
    private interface Listing {
        String make() throws IOException;
    }

    private static Optional<Listed> listed(Path folder, Listing listing) {
        try {
            return Optional.of(new Listed(folder.toString(), FolderListing.hash(listing.make())));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** What is no content, and what Tusk itself writes. */
    private boolean isLeft(Path path) {
        Path name = path.getFileName();
        return name != null && NEVER_CONTENT.contains(name.toString())
                || path.equals(content.resolve("target"))
                || path.equals(absolute(options.output()))
                || options.cache() != null && path.equals(absolute(options.cache()))
                || isIndex(path);
    }

    /** The index of an edition has the name of the original's, with more behind it. */
    private boolean isIndex(Path path) {
        Path index = options.indexFolder("");
        return index.getParent() != null
                && path.startsWith(index.getParent())
                && path.toString().startsWith(index.toString());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private String command() {
        return CacheKey.of(
                        KeptParses.code(),
                        Stream.of(options.content(), options.output(), options.indexFolder(""), options.cache())
                                .map(path -> path == null ? "" : absolute(path).toString())
                                .toList()
                                .toString(),
                        String.valueOf(options.theme()),
                        String.valueOf(options.baseUrl()),
                        String.valueOf(options.drafts()))
                .hex();
    }

    private Path file() {
        Path cache = options.cache();
        if (cache == null) {
            throw new IllegalStateException("no cache");
        }
        return cache.resolve(FILE);
    }
}
