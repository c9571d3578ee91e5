package cn.postgres.tusk.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for people, so that a README can quote it as it stands. Stateless. */
final class SpeedMarkdown {
    private SpeedMarkdown() {}

    /** First what a README quotes: what ran where, and the comparison. Then the bars, and what everything cost. */
    static String of(SpeedReport report) {
        StringBuilder out = new StringBuilder();
        setting(out, report);
        out.append("\n| 与之相比 Compared with | 篇数 posts | ")
                .append(heads())
                .append(" |\n|---|---:|---:|---:|---:|---:|\n");
        report.rows().forEach(row -> row(out, row));
        out.append("\n## 目标 · Bars\n\n| 与之相比 Compared with | 篇数 posts | 目标 bar | 中位数 median | |\n");
        out.append("|---|---:|---|---:|---|\n");
        report.rows().forEach(row -> row.bars().forEach(bar -> bar(out, row, bar)));
        out.append("\n## 各个程序 · Each program\n\n| 程序 Program | 篇数 posts | ");
        for (Metric metric : Metric.values()) {
            out.append(metric.label()).append(' ').append(metric.unit()).append(" | ");
        }
        out.append("退出码 exit |\n|---|---:|---:|---:|---:|---:|---:|\n");
        report.runs().forEach((input, runs) -> runs.forEach((name, costs) -> cost(out, input, name, costs)));
        return out.append("\n中位数。ours、clean、changed、nothing、site 是 Tusk：与对方轮流的构建，以及自己的全新构建、改了一篇、什么都没改、`mvn site`。\n")
                .append(
                        "*Medians. ours, clean, changed, nothing and site are Tusk: the builds in turn with others; a clean ")
                .append("build, one post changed, nothing changed, `mvn site`.*\n")
                .toString();
    }

    private static void setting(StringBuilder out, SpeedReport report) {
        Setting setting = report.setting();
        String versions = setting.versions().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String note = report.note().isEmpty() ? "" : "（" + report.note() + "）";
        out.append("%s，%d 核，%d GB 内存%s，%s，%s。%s。"
                .formatted(
                        report.date(),
                        setting.cores(),
                        setting.memory(),
                        note,
                        setting.system(),
                        setting.jvm(),
                        versions));
        out.append("轮流各跑 %d 轮，整个进程；比值是 Tusk ÷ 对方，逐轮相比，取中位数，括号里是最小与最大的一轮。\n".formatted(report.rounds()));
        out.append("*%d cores, %d GB; rounds: %d, in turn, whole processes. Ratios are Tusk ÷ theirs, round by round: "
                .formatted(setting.cores(), setting.memory(), report.rounds()));
        out.append("the median, in brackets the least and the greatest.*\n");
    }

    private static String heads() {
        List<String> heads = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            heads.add(metric.label());
        }
        return String.join(" | ", heads);
    }

    private static void row(StringBuilder out, Row row) {
        out.append("| ").append(row.measure().label());
        out.append(" | ").append(posts(row.posts()));
        for (Metric metric : Metric.values()) {
            out.append(" | ").append(isTold(row, metric) ? compared(row, metric) : "");
        }
        out.append(" |\n");
    }

    private static void bar(StringBuilder out, Row row, Bar bar) {
        out.append("| ").append(row.measure().label()).append(" | ").append(posts(row.posts()));
        out.append(" | ").append(bar.text(row.difference()));
        out.append(String.format(Locale.ROOT, " | %.2f | ", row.value(bar)));
        out.append(row.value(bar) <= bar.most() ? "✓" : "✗").append(" |\n");
    }

    /** Memory is neither a sum nor a matter of single posts. */
    private static boolean isTold(Row row, Metric metric) {
        boolean memory = metric == Metric.MEMORY;
        return row.compared().containsKey(metric)
                && !(memory && (row.difference() || row.measure() == Measure.GROWTH))
                && (memory || row.measure() != Measure.MEMORY);
    }

    private static String compared(Row row, Metric metric) {
        Ratio ratio = row.compared().getOrDefault(metric, new Ratio(0, 0, 0));
        String format = row.difference() ? "%+.1f %s (%+.1f – %+.1f)" : "%.2f%s (%.2f–%.2f)";
        String unit = row.difference() ? metric.unit() : "";
        return String.format(Locale.ROOT, format, ratio.median(), unit, ratio.least(), ratio.most());
    }

    private static void cost(StringBuilder out, String input, String name, List<Cost> costs) {
        Map<Metric, Double> medians = Row.medians(costs);
        out.append("| ").append(name).append(" | ").append(input);
        for (Metric metric : Metric.values()) {
            String format = metric == Metric.MEMORY ? "%.0f" : "%.2f";
            out.append(" | ").append(String.format(Locale.ROOT, format, medians.getOrDefault(metric, 0.0)));
        }
        String codes = costs.stream()
                .map(Cost::code)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        out.append(" | ").append(codes).append(" |\n");
    }

    private static String posts(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
