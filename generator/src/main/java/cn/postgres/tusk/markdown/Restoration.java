package cn.postgres.tusk.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of the sink as the body will have it: hostile blocks put back, no blanks at its ends. Knows where an offset of
 * the one lies in the other. Immutable.
 */
final class Restoration {
    private final String text;
    private final int lead;
    private final List<Grown> grown = new ArrayList<>();

    /** Behind an offset everything lies further on. */
    private record Grown(int at, int by) {}

    private Restoration(StringBuilder written, boolean strip, Guarded guarded, String body) {
        int from = 0;
        int to = written.length();
        while (strip && from < to && written.charAt(from) <= ' ') {
            from++;
        }
        while (strip && to > from && written.charAt(to - 1) <= ' ') {
            to--;
        }
        lead = from;
        String stripped = written.substring(from, to);
        text = guarded.restorePlain(stripped, body);
        if (!guarded.kept().isEmpty()) {
            for (int at = stripped.indexOf(Guarded.MARK); at >= 0; at = stripped.indexOf(Guarded.MARK, at + 3)) {
                int length = guarded.restorePlain(stripped.substring(at, at + 3), body)
                        .length();
                grown.add(new Grown(at, length - 3));
            }
        }
    }

    static Restoration stripped(StringBuilder written, Guarded guarded, String body) {
        return new Restoration(written, true, guarded, body);
    }

    static Restoration of(StringBuilder written, Guarded guarded, String body) {
        return new Restoration(written, false, guarded, body);
    }

    String text() {
        return text;
    }

    /** Where an offset of the written text lies now. */
    int offset(int written) {
        int at = written - lead;
        int moved = at;
        for (Grown one : grown) {
            if (one.at() < at) {
                moved += one.by();
            }
        }
        return Math.max(0, Math.min(moved, text.length()));
    }
}
