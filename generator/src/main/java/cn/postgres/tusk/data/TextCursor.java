package cn.postgres.tusk.data;

/** A position in a text that knows its line and column. Used by one thread. */
final class TextCursor {
    private final String text;
    private int at;
    private int line;
    private int column = 1;

    TextCursor(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    /** The character here, or -1 at the end. */
    int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    int index() {
        return at;
    }

    /** The code point here as a person would see it in a message. */
    String shown() {
        return at < text.length() ? Character.toString(text.codePointAt(at)) : "";
    }

    void next() {
        char c = text.charAt(at++);
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    void skip(int characters) {
        for (int i = 0; i < characters && at < text.length(); i++) {
            next();
        }
    }

    boolean startsWith(String word) {
        return text.startsWith(word, at);
    }

    String from(int index) {
        return text.substring(index, at);
    }

    int line() {
        return line;
    }

    Mark mark() {
        return new Mark(line, column);
    }
}
