package cn.postgres.tusk.markdown;

import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.HtmlEscape;
import java.util.List;

/**
 * A body in which every hostile block is replaced by a mark of three characters: {@link #MARK}, its number, and the
 * mark again.
 *
 * @param text what is parsed
 * @param kept what was replaced, in order
 */
record Guarded(String text, List<Kept> kept) {
    /** A character nobody uses; {@link Guard} makes sure of it. */
    static final char MARK = '\ue0f5';

    /** First character for numbers. */
    static final char ZERO = '\uf100';

    /** Blocks kept at most; the last reaches to the end of the body. */
    static final int MOST = 0x500;

    /**
     * A block that is kept as plain text.
     *
     * @param from offset in the body
     * @param to offset behind it
     * @param at offset of its mark in the text
     * @param limit the limit it breaks: levels or characters
     */
    record Kept(int from, int to, int at, ProblemCode reason, int limit) {
        /** What the problem's message needs. */
        Object[] arguments() {
            return reason == ProblemCode.BLOCK_TOO_LONG ? new Object[] {to - from, limit} : new Object[] {limit};
        }
    }

    /** HTML with the blocks put back, and the bounds of its raw range. */
    record Restored(String text, int from, int to) {}

    /** The offset in the body of an offset in the text. */
    int original(int offset) {
        int moved = 0;
        for (Kept block : kept) {
            if (block.at() >= offset) {
                break;
            }
            moved += block.to() - block.from() - 3;
        }
        return offset + moved;
    }

    String restorePlain(String text, String body) {
        return kept.isEmpty() ? text : restore(text, body, false, -1, -1).text();
    }

    Restored restoreHtml(String html, String body, int from, int to) {
        return kept.isEmpty() ? new Restored(html, from, to) : restore(html, body, true, from, to);
    }

    private Restored restore(String text, String body, boolean escape, int from, int to) {
        StringBuilder out = new StringBuilder(text.length() + 1024);
        int newFrom = from;
        int newTo = to;
        int done = 0;
        for (int i = text.indexOf(MARK); i >= 0; i = text.indexOf(MARK, done)) {
            out.append(text, done, i);
            int before = out.length();
            Kept block = kept.get(text.charAt(i + 1) - ZERO);
            if (escape) {
                HtmlEscape.append(out, body, block.from(), block.to());
            } else {
                HtmlEscape.appendPlain(out, body, block.from(), block.to());
            }
            int grown = out.length() - before - 3;
            newFrom += i < from ? grown : 0;
            newTo += i < to ? grown : 0;
            done = i + 3;
        }
        out.append(text, done, text.length());
        return new Restored(out.toString(), newFrom, newTo);
    }
}
