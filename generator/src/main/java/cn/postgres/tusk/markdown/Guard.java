package cn.postgres.tusk.markdown;

import cn.postgres.tusk.markdown.Guarded.Kept;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through a body once, line by line, before flexmark sees it, and takes out the blocks it would choke on: flexmark
 * has no limit of its own, overflows the stack on deep nesting and is quadratic in unclosed delimiters. A block is a run
 * of lines without a blank one, outside code fences. The measure is rough, and errs on the side of letting ordinary
 * text through.
 */
final class Guard {
    /** Longest line that is parsed. */
    static final int LINE = 200_000;

    /** Largest paragraph that is parsed; list items, headings and table rows count by themselves. */
    static final int PARAGRAPH = 400_000;

    /** Longest line of dashes, bars and the like; flexmark tries many ways to read a longer one. */
    static final int SEPARATOR = 1_000;

    /** Delimiters that may be open at one time in a paragraph. */
    static final int OPEN = 400;

    private final int nesting;

    Guard(int nesting) {
        this.nesting = nesting;
    }

    Guarded check(String body) {
        String text = body.indexOf(Guarded.MARK) < 0 ? body : body.replace(Guarded.MARK, '\ufffd');
        List<Kept> kept = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        int copied = 0;
        Region region = new Region(nesting);
        for (int at = 0; at < text.length(); ) {
            region.begin(at);
            int end = region.scan(text, at);
            ProblemCode reason = region.reason();
            if (reason != null) {
                int to = kept.size() + 1 == Guarded.MOST ? text.length() : trimEnd(text, at, end);
                out.append(text, copied, at);
                kept.add(new Kept(at, to, out.length(), reason, region.limit()));
                out.append(Guarded.MARK)
                        .append((char) (Guarded.ZERO + kept.size() - 1))
                        .append(Guarded.MARK);
                copied = to;
                end = Math.max(end, to);
            }
            at = end;
        }
        if (copied == 0) {
            return new Guarded(text, kept);
        }
        return new Guarded(out.append(text, copied, text.length()).toString(), kept);
    }

    private static int trimEnd(String text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }
}
