package cn.postgres.tusk.verifysql;

import cn.postgres.tusk.verifysql.Leniency.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what an article prints to what came, as {@link Leniency} allows. Stateless. */
final class Comparison {
    private static final int SHOWN = 12;

    private Comparison() {}

    /**
     * Where two results part.
     *
     * @param index of the first line that differs, in what is told; its number of lines where something is missing at the
     *     end
     * @param told lines of the article from the first to the last that differ
     * @param came the same of what came
     */
    record Difference(int index, List<String> told, List<String> came) {
        Difference {
            told = List.copyOf(told);
            came = List.copyOf(came);
        }

        /** The lines of both, those of the article behind {@code -}, the others behind {@code +}. */
        List<String> shown() {
            List<String> lines = new ArrayList<>();
            show(lines, "- ", told);
            show(lines, "+ ", came);
            return lines;
        }

        private static void show(List<String> out, String sign, List<String> lines) {
            lines.stream().limit(SHOWN).forEach(line -> out.add(sign + line));
            if (lines.size() > SHOWN) {
                out.add(sign + "… (" + (lines.size() - SHOWN) + ")");
            }
        }
    }

    /**
     * The difference, if there is one.
     *
     * @param input the statement of which both are the result
     */
    static Optional<Difference> of(String input, List<String> told, List<String> came) {
        List<Line> left = Leniency.lines(input, told);
        List<Line> right = Leniency.lines(input, came);
        int head = 0;
        while (head < Math.min(left.size(), right.size()) && left.get(head).matches(right.get(head))) {
            head++;
        }
        if (head == left.size() && head == right.size()) {
            return Optional.empty();
        }
        int tail = 0;
        while (tail < Math.min(left.size(), right.size()) - head
                && left.get(left.size() - 1 - tail).matches(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        int index = head < left.size() ? left.get(head).index() : trimmed(told);
        return Optional.of(new Difference(
                index,
                raw(told, left.subList(head, left.size() - tail)),
                raw(came, right.subList(head, right.size() - tail))));
    }

    private static List<String> raw(List<String> result, List<Line> lines) {
        return lines.stream().map(line -> result.get(line.index())).toList();
    }

    private static int trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }
}
