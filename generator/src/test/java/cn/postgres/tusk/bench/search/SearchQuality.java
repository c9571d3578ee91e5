package cn.postgres.tusk.bench.search;

import cn.postgres.tusk.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How good the browser search is, and what it costs, beside Pagefind: builds the site of the corpora, asks the judged
 * queries of both in real Chromium, and writes {@code search-quality.json} and {@code search-quality.md}. From the top
 * folder, with Chromium and its driver on the path:
 *
 * <pre>
 * mvn -q -Psearch-quality -pl generator -am process-test-classes \
 *     -Dargs="--corpus DIR --queries DIR --out DIR --pagefind COMMAND"
 * </pre>
 *
 * What the queries and their files are, {@link QuerySets} says; the measures, {@link Scores}; how a cold run is made,
 * {@link Cold}. Paths are best absolute. Exit code 0: every bar is reached; 1: one is not, which is no failure to Maven; 2: wrong
 * usage or no result.
 */
@Command(name = "search-quality", mixinStandardHelpOptions = true)
public final class SearchQuality implements Callable<Integer> {
    @Option(names = "--corpus", required = true, description = "folder of digoal/ and docs-cn/")
    private Path corpus = Path.of("");

    @Option(names = "--queries", required = true, description = "folder of the judged sets")
    private Path queries = Path.of("");

    @Option(names = "--out", required = true, description = "folder of the report and all that is made on the way")
    private Path out = Path.of("");

    @Option(names = "--pagefind", description = "command of Pagefind; without it only ours is measured")
    private @Nullable Path pagefind;

    @Option(names = "--site", description = "a site built before, instead of building one")
    private @Nullable Path site;

    @Option(names = "--report", description = "the report of that build; default: report.json beside the site")
    private @Nullable Path report;

    @Option(names = "--sets", split = ",", defaultValue = "a,b,c,d,e", description = "sets of queries")
    private List<String> sets = List.of();

    @Option(
            names = "--steps",
            split = ",",
            defaultValue = "quality,warm,cold,change",
            description = "what is measured: ${DEFAULT-VALUE}")
    private List<String> steps = List.of();

    @Option(names = "--engines", split = ",", defaultValue = "ours,pagefind", description = "${DEFAULT-VALUE}")
    private List<String> engines = List.of();

    @Option(names = "--sample", defaultValue = "0", description = "queries of each set; 0 for all")
    private int sample;

    @Option(names = "--pages", split = ",", description = "measure growth at these numbers of pages too")
    private List<Integer> pages = List.of();

    @Option(names = "--without-search", description = "option of the build that leaves search out, to know its cost")
    private @Nullable String withoutSearch;

    @Option(names = "--date", description = "date of the report; default: today")
    private @Nullable String date;

    /** Ends the process with the exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SearchQuality())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    failure.printStackTrace(line.getErr());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Corpus listed = new Corpus(corpus, QuerySets.pages(queries));
        BuiltCorpus built = built(listed);
        VisiblePages seen = VisiblePages.read(built, listed.sources());
        Truth truth = Truth.of(QuerySets.read(queries, sets, sample), seen);
        truth.agreement().forEach((set, near) -> say("truth of " + set + ": " + near));
        Optional<EngineResult> ours = ours(built, seen, truth.queries());
        Optional<EngineResult> theirs = pagefind(built, seen, truth.queries());
        Optional<Double> changed =
                steps.contains("change") && ours.isPresent() ? changed(listed, built) : Optional.empty();
        List<Growth> growth =
                ours.isPresent() ? Growth.of(pages, listed, truth.queries(), out, built.cost(), ours.get()) : List.of();
        QualityReport result = new QualityReport(
                date == null ? LocalDate.now().toString() : date,
                versions(),
                listed.sources().size(),
                seen.bytes(),
                costOfOurs(),
                built.millis(),
                truth.agreement(),
                Comparison.of(ours, theirs, seen.bytes(), changed, growth),
                ours,
                theirs,
                changed,
                growth);
        result.write(out);
        System.out.println(result.markdown());
        return result.rows().stream().anyMatch(row -> row.passed().equals(Optional.of(false))) ? 1 : 0;
    }

    private BuiltCorpus built(Corpus listed) throws IOException, InterruptedException {
        if (site != null) {
            return BuiltCorpus.reuse(
                    site, report == null ? site.toAbsolutePath().resolveSibling("report.json") : report);
        }
        say("building the site of " + listed.sources().size() + " pages");
        return BuiltCorpus.build(listed.copy(out.resolve("content")), out, List.of());
    }

    private Optional<EngineResult> ours(BuiltCorpus built, VisiblePages seen, List<Query> asked)
            throws IOException, InterruptedException {
        if (!engines.contains("ours") || !Files.exists(built.search().resolve("tusk-search.js"))) {
            say("ours is not measured: it is not asked for, or the site has no search/tusk-search.js");
            return Optional.empty();
        }
        return Optional.of(
                new Measurement(built, seen, asked, steps).of(Engine.ours(built, seen, searchSeconds(built))));
    }

    private String costOfOurs() {
        return withoutSearch == null || site != null
                ? "wall-clock seconds of the phases index and export"
                : "CPU seconds of the build less those of a build with " + withoutSearch;
    }

    /** CPU time of what search adds to the build; the wall-clock time of its phases where it cannot be left out. */
    private double searchSeconds(BuiltCorpus built) throws IOException, InterruptedException {
        if (withoutSearch == null || site != null) {
            return built.searchMillis() / 1e3;
        }
        Path content = out.resolve("content");
        BuiltCorpus without = BuiltCorpus.build(content, out.resolve("without-search"), List.of(withoutSearch));
        return built.cost().cpuSeconds() - without.cost().cpuSeconds();
    }

    private Optional<EngineResult> pagefind(BuiltCorpus built, VisiblePages seen, List<Query> asked)
            throws IOException, InterruptedException {
        if (pagefind == null || !engines.contains("pagefind") || !Files.isExecutable(pagefind)) {
            say("Pagefind is not measured: there is no command " + pagefind);
            return Optional.empty();
        }
        say("indexing with Pagefind");
        PagefindIndex index = PagefindIndex.build(pagefind, seen, out);
        return Optional.of(new Measurement(built, seen, asked, steps).of(Engine.pagefind(index, seen)));
    }

    private Optional<Double> changed(Corpus listed, BuiltCorpus built) throws IOException, InterruptedException {
        if (site != null) {
            say("one changed page is not measured: the site was built before");
            return Optional.empty();
        }
        Path folder = out.resolve("changed");
        Path content = listed.copyWithOneChange(
                folder.resolve("content"), listed.sources().size() / 2);
        BuiltCorpus after = BuiltCorpus.build(content, folder, List.of());
        return Optional.of(Size.changed(built.search(), after.search()));
    }

    private Map<String, String> versions() throws IOException, InterruptedException {
        Map<String, String> versions = new LinkedHashMap<>();
        try (Browser browser = Browser.findWithoutLogs().orElseThrow(() -> new IOException("no Chromium"))) {
            versions.put("Chromium", browser.driver().getCapabilities().getBrowserVersion());
        } catch (WebDriverException e) {
            versions.put("Chromium", "unknown");
        }
        if (pagefind != null && Files.isExecutable(pagefind)) {
            versions.put("Pagefind", PagefindIndex.version(pagefind).replace("pagefind ", ""));
        }
        versions.put("JDK", Runtime.version().toString());
        return versions;
    }

    private static void say(String line) {
        System.out.println("search-quality: " + line);
    }
}
