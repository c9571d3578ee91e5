package cn.postgres.tusk.verifysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may differ between what an article prints and what comes when it is run again. These are all the rules; what
 * none of them names has to be the same, character by character. Stateless.
 *
 * <ol>
 * <li>Blanks at the end of a line and blank lines at the end of a result do not count.
 * <li>Any number may stand for a time: {@code 3.2 ms}, {@code time=0.1..0.4}, a clock time with fractions of a second.
 *     So too for a position in the log ({@code 0/1A2B3C8}), for the number behind {@code process}, {@code PID} or
 *     {@code transaction}, and for one that is not 0 in a column of {@link #PER_RUN}.
 * <li>Sizes with a unit ({@code 121 MB}, {@code 87kB}) and what a plan estimates ({@code cost=0.00..3973.00 rows=38
 *     width=31}) may be off by half of the greater number, or by ten. So too all numbers in the rows of a statement that
 *     asks how much was logged, {@code pg_wal_lsn_diff}.
 * <li>In a plan, which is a result called {@code QUERY PLAN}, lines on buffers are not compared and do not count among its
 *     rows, and the two lines over the plan are not compared, whose length depends on numbers.
 * <li>Where a rule has put a number aside, columns may be wider or narrower.
 * </ol>
 */
final class Leniency {
    /** Columns in which each run has numbers of its own: of processes, transactions, objects, and places in the log. */
    static final Set<String> PER_RUN = Set.of(
            "pid",
            "leader_pid",
            "blocked_pid",
            "blocking_pid",
            "xmin",
            "xmax",
            "t_xmin",
            "t_xmax",
            "xid",
            "backend_xid",
            "backend_xmin",
            "catalog_xmin",
            "transactionid",
            "oid",
            "lsn");

    private static final String PLAN = "QUERY PLAN";
    private static final String LOGGED = "pg_wal_lsn_diff";
    private static final Pattern RULE = Pattern.compile("-[-+]*-|-");
    private static final Pattern PLAN_ASIDE = Pattern.compile("\\s*(Buffers: .*|I/O Timings: .*|Planning:)");
    private static final Pattern COUNT = Pattern.compile("\\((\\d+) rows?\\)");
    private static final Pattern FIELD = Pattern.compile("(\\w+) +\\| (.*)");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern DASHES = Pattern.compile("-+");

    private static final Pattern ANY = Pattern.compile("\\btime=(\\d+\\.\\d+(?:\\.\\.\\d+\\.\\d+)?)"
            + "|\\b(\\d+\\.\\d+ ms\\b(?: \\(\\d\\d:[\\d:.]+\\))?)"
            + "|((?:\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d\\.\\d+(?:[+-]\\d\\d(?::\\d\\d)?)?)"
            + "|\\b([0-9A-F]{1,8}/[0-9A-F]{6,8})\\b"
            + "|\\b(?i:process|pid|transaction) (\\d+)");
    private static final Pattern NEAR =
            Pattern.compile("\\(cost=(\\d+\\.\\d+)\\.\\.(\\d+\\.\\d+) rows=(\\d+) width=(\\d+)\\)"
                    + "|\\b(\\d+(?:\\.\\d+)?) ?(?:bytes|kB|MB|GB|TB)\\b");

    private static final Pattern NUMBER = Pattern.compile("\\b(\\d+(?:\\.\\d+)?)\\b");

    private Leniency() {}

    /**
     * A line as it is compared.
     *
     * @param index of it in the result
     * @param text with {@code #} for each number put aside
     * @param near the numbers that may be off by some
     */
    record Line(int index, String text, List<Double> near) {
        boolean matches(Line other) {
            return text.equals(other.text) && areNear(near, other.near);
        }

        private static boolean areNear(List<Double> some, List<Double> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                double a = some.get(i);
                double b = others.get(i);
                if (Math.abs(a - b) > Math.max(10, Math.max(a, b) / 2)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The lines of a result that count, in their order.
     *
     * @param input the statement it is the result of
     */
    static List<Line> lines(String input, List<String> result) {
        return result.stream().anyMatch(line -> line.strip().equals(PLAN))
                ? plan(result)
                : plain(result, input.contains(LOGGED));
    }

    private static List<Line> plan(List<String> result) {
        List<Line> lines = new ArrayList<>();
        int aside = 0;
        for (int i = 0; i < result.size(); i++) {
            String text = result.get(i).stripTrailing();
            Matcher count = COUNT.matcher(text);
            if (PLAN_ASIDE.matcher(text).matches()) {
                aside++;
            } else if (count.matches()) {
                lines.add(new Line(i, "(" + (Integer.parseInt(count.group(1)) - aside) + " rows)", List.of()));
            } else if (!text.strip().equals(PLAN) && !RULE.matcher(text).matches() && !text.isEmpty()) {
                lines.add(line(i, text, NEAR));
            }
        }
        return lines;
    }

    private static List<Line> plain(List<String> result, boolean logged) {
        List<Line> lines = new ArrayList<>();
        Columns columns = new Columns();
        for (int i = 0; i < result.size(); i++) {
            String next = i + 1 < result.size() ? result.get(i + 1) : "";
            String text = columns.masked(result.get(i).stripTrailing(), next.stripTrailing());
            lines.add(line(i, text, logged && text.startsWith(" ") ? NUMBER : NEAR));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).text().isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        boolean aside = lines.stream().anyMatch(line -> line.text().contains("#"));
        return aside ? lines.stream().map(Leniency::narrow).toList() : lines;
    }

    private static Line line(int index, String text, Pattern near) {
        List<String> numbers = new ArrayList<>();
        String rest = aside(ANY, text, new ArrayList<>());
        String left = aside(near, rest, numbers);
        return new Line(index, left, numbers.stream().map(Double::valueOf).toList());
    }

    /** Puts {@code #} in place of each group that was found, and adds what stood there. */
    private static String aside(Pattern pattern, String text, List<String> found) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    out.append(text, from, matcher.start(group)).append('#');
                    from = matcher.end(group);
                    found.add(matcher.group(group));
                }
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static Line narrow(Line line) {
        String text = BLANKS.matcher(line.text()).replaceAll(" ").strip();
        return new Line(line.index(), DASHES.matcher(text).replaceAll("-"), line.near());
    }

    /** Follows the tables of a result to know which cells stand in which column. */
    private static final class Columns {
        private List<String> names = List.of();

        String masked(String line, String next) {
            if (RULE.matcher(next).matches()) {
                names = cells(line).stream().map(String::strip).toList();
                return line;
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches() && PER_RUN.contains(field.group(1))) {
                return field.group(1) + " | " + masked(field.group(2));
            }
            if (names.stream().noneMatch(PER_RUN::contains) || !line.startsWith(" ")) {
                return line;
            }
            return row(line);
        }

        private String row(String line) {
            List<String> cells = new ArrayList<>(cells(line));
            for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
                if (PER_RUN.contains(names.get(i))) {
                    cells.set(i, " " + masked(cells.get(i)) + " ");
                }
            }
            return String.join("|", cells);
        }

        private static String masked(String cell) {
            return cell.strip().replaceAll("\\b0*[1-9]\\d*", "#");
        }

        private static List<String> cells(String line) {
            return List.of(line.split("\\|", -1));
        }
    }
}
