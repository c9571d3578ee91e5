package cn.postgres.tusk.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a lexer finds in a block: stretches of text that carry a class, stretches that are output of a session, tables
 * whose columns must stand under each other, plans. It only remembers them; {@link BlockHtml} writes the block, from its
 * text, so that no lexer can lose a character.
 *
 * <p>One instance per block; not thread-safe. Calls come in the order of the text.
 */
final class Spans {
    private final String code;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private char[] type = new char[32];
    private int count;
    private int done;
    private final Ranges output = new Ranges();
    private final Ranges aligned = new Ranges();
    private final List<PlanTree> plans = new ArrayList<>();

    Spans(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /**
     * Gives {@code [start, end)} a class; what lies before the last one is skipped. Neighbours of one class are joined,
     * but not prompts: what lies between them was typed.
     */
    void mark(char kind, int start, int end) {
        int begin = Math.max(start, done);
        if (end <= begin) {
            return;
        }
        if (count > 0 && type[count - 1] == kind && kind != Token.PROMPT && isBlank(done, begin)) {
            to[count - 1] = end;
        } else {
            add(kind, begin, end);
        }
        done = end;
    }

    /** The lines {@code [start, end)} are what a program answered. */
    void output(int start, int end) {
        output.add(start, end);
    }

    /** The line {@code [start, end)} belongs to a table or drawing made of characters. */
    void aligned(int start, int end) {
        aligned.add(start, end);
    }

    /** A plan that can be folded. */
    void plan(PlanTree plan) {
        plans.add(plan);
    }

    int count() {
        return count;
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    char type(int index) {
        return type[index];
    }

    Ranges output() {
        return output;
    }

    Ranges aligned() {
        return aligned;
    }

    List<PlanTree> plans() {
        return plans;
    }

    private void add(char kind, int begin, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            type = Arrays.copyOf(type, 2 * count);
        }
        from[count] = begin;
        to[count] = end;
        type[count++] = kind;
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (code.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }
}
