package cn.postgres.tusk.verifysql;

import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.report.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run has to say. Immutable.
 *
 * @param written whether what came has been put into the files
 */
record Report(Words words, Programs programs, List<ArticleResult> results, boolean written) {
    Report {
        results = List.copyOf(results);
    }

    /** Whether nothing is left to do: every result that is printed came, or is printed now. */
    boolean isClean() {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .allMatch(finding -> written && finding.code() == Finding.Code.OUTPUT_DIFFERS);
    }

    /** The findings by file and line, what was passed over and why, and a summary. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        results.forEach(result -> result.findings().forEach(finding -> finding(finding, lines)));
        results.forEach(result -> passedOver(result, lines));
        if (!programs.isAsPrinted()) {
            lines.add(words.say("other-version", programs.version(), Programs.MAJOR));
        }
        if (written) {
            lines.add(words.say(
                    "written",
                    results.stream()
                            .mapToInt(result -> result.printouts().size())
                            .sum()));
        }
        lines.add(summary());
        return lines;
    }

    private void finding(Finding finding, List<String> out) {
        String key = finding.code().id();
        out.add(finding.place() + " error " + key + " "
                + TextReport.oneLine(words.say(key, finding.arguments().toArray())));
        finding.details().forEach(line -> out.add("    " + line));
    }

    private void passedOver(ArticleResult result, List<String> out) {
        String path = result.article().path();
        if (!result.missing().isEmpty()) {
            out.add(path + " info " + words.say("missing-extension", String.join(", ", result.missing())));
        }
        for (SqlBlock block : result.article().blocks()) {
            block.skipped()
                    .ifPresent(reason -> out.add(path + ":" + block.line() + " info " + words.say("skipped", reason)));
        }
    }

    private String summary() {
        List<ArticleResult> run = results.stream()
                .filter(result -> result.article().runs() && result.missing().isEmpty())
                .toList();
        return words.say(
                "summary",
                programs.version(),
                run.size(),
                run.stream().mapToLong(Report::blocks).sum(),
                run.stream().mapToInt(ArticleResult::statements).sum(),
                results.stream().mapToInt(result -> result.findings().size()).sum(),
                results.stream().mapToLong(Report::skipped).sum(),
                results.stream().filter(result -> !result.missing().isEmpty()).count());
    }

    private static long blocks(ArticleResult result) {
        return result.article().blocks().size() - skipped(result);
    }

    private static long skipped(ArticleResult result) {
        return result.article().blocks().stream()
                .filter(block -> block.skipped().isPresent())
                .count();
    }
}
