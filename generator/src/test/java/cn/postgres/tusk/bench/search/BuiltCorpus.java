package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A site built of the corpora. Immutable.
 *
 * @param folder of the site
 * @param urls address of each source's page
 * @param millis wall-clock milliseconds of the build by phase, as its report says
 * @param cost of the whole build; all zero for a site that was there before
 */
record BuiltCorpus(Path folder, Map<String, String> urls, Map<String, Long> millis, TimedProcess.Cost cost) {
    BuiltCorpus {
        urls = Map.copyOf(urls);
    }

    /** Builds a site as the command line does, in a process of its own so that its cost is known. */
    static BuiltCorpus build(Path content, Path work, List<String> more) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path site = Folders.emptied(work.resolve("site"));
        Path report = work.resolve("report.json");
        Files.deleteIfExists(report);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "cn.postgres.tusk.cli.Main",
                "build",
                "--content=" + content,
                "--output=" + site,
                "--report=" + report,
                "--language=en"));
        command.addAll(more);
        Path log = work.resolve("build.log");
        TimedProcess.Cost cost = TimedProcess.run(log, command);
        if (!Files.exists(report)) {
            throw new IOException("the site was not built, see " + log);
        }
        return reuse(site, report, cost);
    }

    /** A site that was built before, with its report. */
    static BuiltCorpus reuse(Path site, Path report) throws IOException {
        return reuse(site, report, new TimedProcess.Cost(0, 0, 0));
    }

    private static BuiltCorpus reuse(Path site, Path report, TimedProcess.Cost cost) throws IOException {
        Map<String, Object> read = Jsons.object(Files.readString(report));
        Map<String, String> urls = new TreeMap<>();
        for (Object page : Jsons.list(read.get("pages"))) {
            Map<?, ?> fields = Jsons.map(page);
            if (fields.containsKey("source")) {
                urls.putIfAbsent(String.valueOf(fields.get("source")), String.valueOf(fields.get("url")));
            }
        }
        Map<String, Long> millis = new TreeMap<>();
        Jsons.map(read.get("milliseconds"))
                .forEach((phase, value) -> millis.put(String.valueOf(phase), (long) Jsons.number(value)));
        return new BuiltCorpus(site, urls, millis, cost);
    }

    /** The folder of the browser search. */
    Path search() {
        return folder.resolve("search");
    }

    /** Milliseconds of the phases that make the Lucene index and the browser's files of it. */
    long searchMillis() {
        return millis.getOrDefault("index", 0L) + millis.getOrDefault("export", 0L);
    }
}
