package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All of one run, as it is written to {@code search-quality.json}. Immutable.
 *
 * @param date the day of the run, as it was told
 * @param versions of what took part
 * @param pages how many pages were searched
 * @param textBytes their visible text in UTF-8
 * @param costOfOurs what the seconds of making our index are
 * @param milliseconds wall-clock time of the site's build by phase
 * @param truth how near the right pages are to those in the files, by set
 * @param rows the comparison
 */
record QualityReport(
        String date,
        Map<String, String> versions,
        int pages,
        long textBytes,
        String costOfOurs,
        Map<String, Long> milliseconds,
        Map<String, Truth.Agreement> truth,
        List<Row> rows,
        Optional<EngineResult> ours,
        Optional<EngineResult> pagefind,
        Optional<Double> changed,
        List<Growth> growth) {
    /** Writes both files. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("search-quality.json"), Jsons.print(this));
        Files.writeString(folder.resolve("search-quality.md"), markdown());
    }

    /** The comparison for people. */
    String markdown() {
        StringBuilder out = new StringBuilder("# Search quality\n\n");
        out.append(String.format(
                Locale.ROOT, "%s. %,d pages, %s MB of text.", date, pages, Numbers.plain(textBytes / 1e6)));
        versions.forEach((name, version) ->
                out.append(" ").append(name).append(' ').append(version).append('.'));
        out.append("\n\n| measure | ours | Pagefind | bar | |\n|---|---:|---:|---|---|\n");
        for (Row row : rows) {
            out.append("| ").append(row.measure());
            out.append(" | ").append(row.ours().map(Numbers::plain).orElse(""));
            out.append(" | ").append(row.pagefind().map(Numbers::plain).orElse(""));
            out.append(" | ").append(row.bar());
            out.append(" | ")
                    .append(row.passed().map(passed -> passed ? "✓" : "✗").orElse(""));
            out.append(" |\n");
        }
        out.append("\nSeconds of making our index are ").append(costOfOurs).append(".\n");
        agreement(out);
        ours.flatMap(EngineResult::quality).ifPresent(quality -> failures(out, "ours", quality));
        pagefind.flatMap(EngineResult::quality).ifPresent(quality -> failures(out, "Pagefind", quality));
        return out.toString();
    }

    private void agreement(StringBuilder out) {
        out.append("\nRight pages of a, c and e are those whose visible text holds what is sought.\n\n");
        out.append(
                "| set | queries | same right pages as in the file | Jaccard | without any |\n|---|---:|---:|---:|---:|\n");
        truth.forEach((set, near) -> out.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %d |\n",
                set,
                near.of(),
                near.same(),
                Numbers.plain(near.jaccard()),
                near.unanswered())));
    }

    private static void failures(StringBuilder out, String name, Quality quality) {
        if (!quality.failures().isEmpty()) {
            out.append("\nFailed queries of ").append(name).append(":\n\n");
            quality.failures()
                    .forEach(failure ->
                            out.append("- `").append(failure.replace('`', ' ')).append("`\n"));
        }
    }
}
