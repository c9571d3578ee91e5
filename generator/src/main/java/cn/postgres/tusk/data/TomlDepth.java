package cn.postgres.tusk.data;

import java.util.Optional;

/**
 * Looks for nesting that would exhaust the stack of the TOML parser, before it runs: brackets within brackets and
 * dotted keys. Stateless.
 */
final class TomlDepth {
    private TomlDepth() {}

    /** Where brackets or dots pass the bound. */
    static Optional<Mark> tooDeep(String text, int firstLine) {
        TextCursor cursor = new TextCursor(text, firstLine);
        int depth = 0;
        int dots = 0;
        while (cursor.peek() >= 0) {
            switch (cursor.peek()) {
                case '"', '\'' -> skipString(cursor);
                case '#' -> skipLine(cursor);
                case '[', '{' -> {
                    depth++;
                    cursor.next();
                }
                case ']', '}' -> {
                    depth = Math.max(0, depth - 1);
                    cursor.next();
                }
                case '.' -> {
                    dots++;
                    cursor.next();
                }
                case '\n', '=' -> {
                    dots = 0;
                    cursor.next();
                }
                default -> cursor.next();
            }
            if (depth + dots > Bounds.DEPTH) {
                return Optional.of(cursor.mark());
            }
        }
        return Optional.empty();
    }

    private static void skipString(TextCursor cursor) {
        char quote = (char) cursor.peek();
        String triple = String.valueOf(quote).repeat(3);
        boolean block = cursor.startsWith(triple);
        cursor.skip(block ? 3 : 1);
        while (cursor.peek() >= 0) {
            if (block ? cursor.startsWith(triple) : cursor.peek() == quote || cursor.peek() == '\n') {
                cursor.skip(block ? 3 : 1);
                return;
            }
            cursor.skip(cursor.peek() == '\\' && quote == '"' ? 2 : 1);
        }
    }

    private static void skipLine(TextCursor cursor) {
        while (cursor.peek() >= 0 && cursor.peek() != '\n') {
            cursor.next();
        }
    }
}
