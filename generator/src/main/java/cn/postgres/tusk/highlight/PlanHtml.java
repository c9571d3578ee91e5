package cn.postgres.tusk.highlight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes a plan so that each subtree folds without a script: the text as it is, a node that has others below it as the
 * {@code summary} of {@code details}, and as {@code data-note} what the figures say about a node.
 */
final class PlanHtml {
    /** Writes a stretch of the text with its spans. */
    @FunctionalInterface
    interface Text {
        void write(int from, int to);
    }

    private final CodeBlock block;
    private final StringBuilder html;
    private final Text text;

    PlanHtml(CodeBlock block, StringBuilder html, Text text) {
        this.block = block;
        this.html = html;
        this.text = text;
    }

    /** Writes the plan; {@code whole} is told while spans of output would only be in the way. */
    void write(PlanTree plan, Consumer<Boolean> whole) {
        whole.accept(true);
        html.append("<div class=\"plan\" translate=\"no\">");
        Deque<Integer> open = new ArrayDeque<>();
        int done = plan.from();
        for (PlanNode node : plan.nodes()) {
            text.write(done, node.from());
            close(open, node.depth());
            done = node(node, open);
        }
        text.write(done, plan.end());
        close(open, 0);
        text.write(plan.end(), plan.to());
        html.append("</div>");
        whole.accept(false);
    }

    /** Closes the subtrees that cannot hold a node of this depth. */
    private void close(Deque<Integer> open, int depth) {
        while (!open.isEmpty() && open.peek() >= depth) {
            html.append("</details>");
            open.pop();
        }
    }

    private int node(PlanNode node, Deque<Integer> open) {
        String note = note(node);
        if (node.folds()) {
            html.append("<details open><summary>");
            line(node, note);
            html.append("</summary>");
            open.push(node.depth());
        } else {
            line(node, note);
        }
        return node.to();
    }

    /** The line of a node; the note hangs on the text before the line feed. */
    private void line(PlanNode node, String note) {
        if (note.isEmpty()) {
            text.write(node.from(), node.to());
            return;
        }
        int end = Chars.trimEnd(block.code(), node.from(), node.to());
        html.append(node.share() > 0 ? "<span class=\"slow\"" : "<span");
        html.append(" data-note=\"").append(note).append("\">");
        text.write(node.from(), end);
        html.append("</span>");
        text.write(end, node.to());
    }

    private String note(PlanNode node) {
        StringBuilder note = new StringBuilder();
        if (node.share() > 0) {
            note.append(block.word("最慢 ", "slowest, "))
                    .append(Math.round(node.share() * 100))
                    .append(block.word(" %", "%"));
        }
        if (node.misjudged() != 0) {
            note.append(note.isEmpty() ? "" : block.word("，", "; "));
            boolean low = node.misjudged() > 0;
            String factor = String.format(Locale.ROOT, "%d", Math.round(Math.abs(node.misjudged())));
            // Words that both Chinese scripts write alike: a plan is not converted
            note.append("rows ")
                    .append(low ? block.word("估少 ", "underestimated ") : block.word("估多 ", "overestimated "))
                    .append(factor)
                    .append(block.word(" 倍", " times"));
        }
        return note.toString();
    }
}
