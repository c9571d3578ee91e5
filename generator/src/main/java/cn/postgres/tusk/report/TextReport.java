package cn.postgres.tusk.report;

import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import cn.postgres.tusk.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report for reading: problem lines and a summary of ten lines at most. Immutable, safe for threads. */
public final class TextReport {
    /** Problems said on a screen; all of them are in the JSON report. */
    public static final int LINES = 50;

    /** Breaks of one rule of writing said on a screen where there are many problems. */
    private static final int OF_A_RULE = 3;

    /** The order on a screen. */
    public static final Comparator<Problem> WORST_FIRST =
            Comparator.comparing(Problem::severity).thenComparing(Comparator.naturalOrder());

    private final ProblemTexts texts;
    private final Words words;
    private final UnaryOperator<String> typeLabels;

    /** @param typeLabels what a reader calls a content type, from its id */
    public TextReport(Language language, UnaryOperator<String> typeLabels) {
        this.typeLabels = typeLabels;
        this.texts = new ProblemTexts(language);
        this.words = words(language);
    }

    /** The sentences of this package. */
    public static Words words(Language language) {
        return new Words(TextReport.class, "report", language);
    }

    /**
     * Says the problems, worst first, then by place, each as {@code file:line:column severity code message — hint}. Where
     * there are many, breaks of rules of writing come last, a few of each rule and how many more there are.
     *
     * @param screen hears each on its severity's channel
     * @param limit lines at most before those; one more says how many are left
     */
    public void problems(BuildReport report, Screen screen, int limit) {
        List<Problem> sorted = report.problems().stream().sorted(WORST_FIRST).toList();
        if (sorted.size() <= limit) {
            sorted.forEach(problem -> say(problem, screen));
            return;
        }
        List<Problem> others =
                sorted.stream().filter(problem -> !isWriting(problem)).toList();
        others.subList(0, Math.min(limit, others.size())).forEach(problem -> say(problem, screen));
        if (others.size() > limit) {
            screen.info(words.say("more-problems", others.size() - limit));
        }
        writing(sorted.stream().filter(TextReport::isWriting).toList(), screen);
    }

    private void writing(List<Problem> problems, Screen screen) {
        Map<ProblemCode, List<Problem>> byRule =
                problems.stream().collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.toList()));
        byRule.forEach((rule, all) -> {
            all.subList(0, Math.min(OF_A_RULE, all.size())).forEach(problem -> say(problem, screen));
            if (all.size() > OF_A_RULE) {
                screen.info(words.say("more-of-rule", rule.id(), all.size() - OF_A_RULE));
            }
        });
    }

    private static boolean isWriting(Problem problem) {
        return problem.code().rule().isPresent() && !problem.isError();
    }

    private void say(Problem problem, Screen screen) {
        switch (problem.severity()) {
            case ERROR -> screen.error(line(problem));
            case WARNING -> screen.warning(line(problem));
            case INFO -> screen.info(line(problem));
        }
    }

    /** One problem as a line. */
    public String line(Problem problem) {
        String place = problem.place().toString();
        String hint = texts.hint(problem);
        return (place.isEmpty() ? "" : place + " ")
                + problem.severity().label() + " " + problem.code().id() + " "
                + oneLine(texts.message(problem) + (hint.isEmpty() ? "" : " — " + hint));
    }

    /**
     * What the run did, in ten lines at most.
     *
     * @param jsonFile where the JSON report is; null for none
     */
    public List<String> summary(BuildReport report, @Nullable Path jsonFile) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("pages", report.pages().size(), counts(report.counts())));
        lines.add(words.say("written", report.rendered(), report.written()));
        if (!report.leftOut().isEmpty()) {
            lines.add(words.say("left-out", report.leftOut().size(), reasons(report.leftOut())));
        }
        lines.add(words.say(
                "problems",
                count(report, Severity.ERROR),
                count(report, Severity.WARNING),
                count(report, Severity.INFO)));
        lines.add(words.say("time", seconds(total(report.millis())), phases(report.millis())));
        if (jsonFile != null) {
            lines.add(words.say("json", jsonFile));
        }
        return lines;
    }

    private static long count(BuildReport report, Severity severity) {
        return report.problems().stream().filter(p -> p.severity() == severity).count();
    }

    private String counts(Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        return counts.entrySet().stream()
                .map(e -> typeLabels.apply(e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(words.say("comma"), words.say("open"), words.say("close")));
    }

    private String reasons(List<LeftOut> leftOut) {
        Map<String, Long> byReason =
                leftOut.stream().collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.counting()));
        return byReason.entrySet().stream()
                .map(e -> named("reason.", e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(words.say("comma"), words.say("open"), words.say("close")));
    }

    private String phases(Map<String, Long> millis) {
        if (millis.isEmpty()) {
            return "";
        }
        return millis.entrySet().stream()
                .map(e -> named("phase.", e.getKey()) + " " + seconds(e.getValue()))
                .collect(Collectors.joining(words.say("comma"), words.say("open"), words.say("close")));
    }

    private static long total(Map<String, Long> millis) {
        return millis.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }

    private String named(String prefix, String id) {
        return words.knows(prefix + id) ? words.say(prefix + id) : id;
    }

    /** What is quoted from a source: whatever would break the line or drive the terminal becomes a space. */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return out.toString();
    }
}
