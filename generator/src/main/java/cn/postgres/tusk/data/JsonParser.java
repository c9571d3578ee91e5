package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recursive descent over one JSON text, bounded in depth. Used once, by one thread. */
final class JsonParser {
    private final String path;
    private final TextCursor cursor;
    private final List<Problem> problems;
    private boolean afterComma;

    JsonParser(String path, String text, int firstLine, List<Problem> problems) {
        this.path = path;
        this.cursor = new TextCursor(text, firstLine);
        this.problems = problems;
    }

    Optional<Value> document() {
        skipBlank();
        if (cursor.peek() < 0) {
            return Optional.empty();
        }
        Value value = value(1);
        skipBlank();
        if (cursor.peek() >= 0) {
            throw unexpected();
        }
        return Optional.of(value);
    }

    private Value value(int depth) {
        Mark mark = cursor.mark();
        if (depth > Bounds.DEPTH) {
            throw SyntaxException.tooDeep(mark);
        }
        return switch (cursor.peek()) {
            case '{' -> object(mark, depth);
            case '[' -> array(mark, depth);
            case '"' -> new Value.Scalar(string(), Value.Kind.TEXT, mark);
            case 't' -> word("true", "true", Value.Kind.BOOLEAN, mark);
            case 'f' -> word("false", "false", Value.Kind.BOOLEAN, mark);
            case 'n' -> word("null", "", Value.Kind.NULL, mark);
            default -> number(mark);
        };
    }

    private Value.Mapping object(Mark mark, int depth) {
        MappingBuilder mapping = new MappingBuilder(path, mark, problems);
        cursor.next();
        skipBlank();
        if (cursor.peek() == '}') {
            cursor.next();
            return mapping.build();
        }
        do {
            skipBlank();
            Mark keyMark = cursor.mark();
            if (cursor.peek() != '"') {
                throw unexpected();
            }
            String key = string();
            skipBlank();
            expect(':', mark);
            skipBlank();
            mapping.add(key, value(depth + 1), keyMark);
            skipBlank();
        } while (comma());
        expect('}', mark);
        return mapping.build();
    }

    private Value.Sequence array(Mark mark, int depth) {
        List<Value> items = new ArrayList<>();
        cursor.next();
        skipBlank();
        if (cursor.peek() == ']') {
            cursor.next();
            return new Value.Sequence(items, mark);
        }
        do {
            skipBlank();
            items.add(value(depth + 1));
            skipBlank();
        } while (comma());
        expect(']', mark);
        return new Value.Sequence(items, mark);
    }

    private boolean comma() {
        afterComma = cursor.peek() == ',';
        if (afterComma) {
            cursor.next();
        }
        return afterComma;
    }

    private void expect(char wanted, Mark opened) {
        if (cursor.peek() < 0) {
            throw new SyntaxException(Syntax.BRACKET_OPEN, opened, "");
        }
        if (cursor.peek() != wanted) {
            throw unexpected();
        }
        cursor.next();
    }

    private Value.Scalar word(String word, String text, Value.Kind kind, Mark mark) {
        if (!cursor.startsWith(word)) {
            throw unexpected();
        }
        cursor.skip(word.length());
        return new Value.Scalar(text, kind, mark);
    }

    private Value.Scalar number(Mark mark) {
        int start = cursor.index();
        while (isNumberCharacter(cursor.peek())) {
            cursor.next();
        }
        String text = cursor.from(start);
        if (text.isEmpty()) {
            throw unexpected();
        }
        Value.Kind kind = CoreSchema.numberKind(text);
        int digit = text.charAt(0) == '-' ? 1 : 0;
        boolean leadingZero =
                text.length() > digit + 1 && text.charAt(digit) == '0' && Character.isDigit(text.charAt(digit + 1));
        boolean bare = text.endsWith(".")
                || text.charAt(0) == '+'
                || text.length() == digit
                || text.charAt(digit) == '.'
                || text.contains(".e")
                || text.contains(".E");
        if (kind == Value.Kind.TEXT || leadingZero || bare) {
            throw new SyntaxException(Syntax.NUMBER, mark, text);
        }
        return new Value.Scalar(text, kind, mark);
    }

    private static boolean isNumberCharacter(int c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    private String string() {
        Mark opened = cursor.mark();
        cursor.next();
        StringBuilder out = new StringBuilder();
        while (cursor.peek() != '"') {
            int c = cursor.peek();
            if (c < 0 || c == '\n') {
                throw new SyntaxException(Syntax.QUOTE_OPEN, opened, "");
            }
            if (c < ' ') {
                String name = String.format(java.util.Locale.ROOT, "U+%04X", c);
                throw new SyntaxException(Syntax.CONTROL, cursor.mark(), name);
            }
            if (c == '\\') {
                out.append(escape());
            } else {
                out.append((char) c);
                cursor.next();
            }
        }
        cursor.next();
        return out.toString();
    }

    private char escape() {
        Mark mark = cursor.mark();
        cursor.next();
        int c = cursor.peek();
        if (c >= 0) {
            cursor.next();
        }
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex(mark);
            default -> throw new SyntaxException(Syntax.ESCAPE, mark, "");
        };
    }

    private char hex(Mark mark) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = cursor.peek() < 128 ? Character.digit(cursor.peek(), 16) : -1;
            if (digit < 0) {
                throw new SyntaxException(Syntax.ESCAPE, mark, "");
            }
            value = value * 16 + digit;
            cursor.next();
        }
        return (char) value;
    }

    private void skipBlank() {
        while (cursor.peek() == ' ' || cursor.peek() == '\n' || cursor.peek() == '\t' || cursor.peek() == '\r') {
            cursor.next();
        }
    }

    private SyntaxException unexpected() {
        Syntax syntax = switch (cursor.peek()) {
            case -1 -> Syntax.END;
            case '/', '#' -> Syntax.COMMENT;
            case '}', ']' -> afterComma ? Syntax.COMMA_EXTRA : Syntax.UNEXPECTED;
            default -> Syntax.UNEXPECTED;
        };
        return new SyntaxException(syntax, cursor.mark(), cursor.shown());
    }
}
