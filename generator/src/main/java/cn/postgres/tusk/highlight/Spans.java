package cn.postgres.tusk.highlight;

/**
 * Writes a code block as escaped HTML while a lexer marks the parts of it that carry a class. Text that is never marked
 * comes out plain, so a lexer cannot lose a character. Neighbours of one class share a span, with the blanks between.
 *
 * <p>One instance per block; not thread-safe.
 */
final class Spans {
    private final String code;
    private final StringBuilder html;
    private int done;
    private char open;

    Spans(String code) {
        this.code = code;
        this.html = new StringBuilder(code.length() + (code.length() >> 1) + 16);
    }

    String code() {
        return code;
    }

    /** Gives {@code [from, to)} a class. Calls come in the order of the text; what lies before the last one is skipped. */
    void mark(char type, int from, int to) {
        int start = Math.max(from, done);
        if (to <= start) {
            return;
        }
        if (type != open || !isBlank(done, start)) {
            close();
            escape(done, start);
            html.append(Token.OPENING[type]);
            open = type;
        } else {
            escape(done, start);
        }
        escape(start, to);
        done = to;
    }

    /** The HTML of the whole block. */
    String finish() {
        close();
        escape(done, code.length());
        done = code.length();
        return html.toString();
    }

    private void close() {
        if (open != 0) {
            html.append("</span>");
            open = 0;
        }
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private void escape(int from, int to) {
        int plain = from;
        for (int i = from; i < to; i++) {
            String entity = entity(code.charAt(i));
            if (!entity.isEmpty()) {
                html.append(code, plain, i).append(entity);
                plain = i + 1;
            }
        }
        html.append(code, plain, to);
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
