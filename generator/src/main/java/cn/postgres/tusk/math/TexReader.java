package cn.postgres.tusk.math;

import cn.postgres.tusk.math.Fault.Kind;
import java.util.ArrayList;
import java.util.List;

/** The place reached in a source, how deep it is nested, and what was wrong so far. Not thread-safe; one per formula. */
final class TexReader {
    /** Faults that are told; an author repairs a formula step by step. */
    private static final int MOST_FAULTS = 10;

    final String tex;
    final List<Fault> faults = new ArrayList<>();
    private int at;
    private int depth;

    TexReader(String tex) {
        this.tex = tex;
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    boolean atEnd() {
        return at >= tex.length();
    }

    /** The character here; 0 at the end. */
    char peek() {
        return atEnd() ? 0 : tex.charAt(at);
    }

    int next() {
        int c = tex.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    boolean take(char c) {
        if (peek() != c || atEnd()) {
            return false;
        }
        at++;
        return true;
    }

    /** Skips white space and the lines that are comments. */
    void skipSpace() {
        while (!atEnd()) {
            char c = tex.charAt(at);
            if (c == '%' && beginsLine(at)) {
                int end = tex.indexOf('\n', at);
                at = end < 0 ? tex.length() : end;
            } else if (c > ' ' && c != '\u00a0' && c != '\u3000') {
                return;
            } else {
                at++;
            }
        }
    }

    /** A percent sign elsewhere is one: people write {@code 95%}. */
    private boolean beginsLine(int offset) {
        int i = offset - 1;
        while (i >= 0 && (tex.charAt(i) == ' ' || tex.charAt(i) == '\t')) {
            i--;
        }
        return i >= 0 && tex.charAt(i) == '\n' || i < 0 && tex.indexOf('\n', offset) >= 0;
    }

    /** The name of the command here, without its backslash; empty if there is none. */
    String peekCommand() {
        if (peek() != '\\' || at + 1 >= tex.length()) {
            return "";
        }
        int end = at + 1;
        while (end < tex.length() && isLetter(tex.charAt(end))) {
            end++;
        }
        return end > at + 1 ? tex.substring(at + 1, end) : new String(Character.toChars(tex.codePointAt(at + 1)));
    }

    void skipCommand(String name) {
        at += 1 + name.length();
    }

    /**
     * The text of a group as it is written, without its braces; a group that is not closed reaches to the end.
     *
     * @param command for whose sake it is read
     */
    String rawGroup(String command) {
        skipSpace();
        if (peek() != '{') {
            fault(Kind.NO_ARGUMENT, at, command);
            return "";
        }
        int open = at;
        int braces = 0;
        for (int i = at; i < tex.length(); i++) {
            char c = tex.charAt(i);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (braces == 0) {
                at = i + 1;
                return tex.substring(open + 1, i);
            }
            i += c == '\\' ? 1 : 0;
        }
        at = tex.length();
        fault(Kind.UNCLOSED, open, "{");
        return "";
    }

    void fault(Kind kind, int offset, String token) {
        Fault fault = new Fault(kind, offset, token);
        boolean useless = faults.contains(fault) || faults.stream().anyMatch(told -> told.kind() == Kind.TOO_DEEP);
        if (faults.size() < MOST_FAULTS && !useless) {
            faults.add(fault);
        }
    }

    /** Goes one level deeper; false, and to the end of the source, where that is too deep. */
    boolean enter() {
        if (++depth <= TexMath.DEEPEST) {
            return true;
        }
        fault(Kind.TOO_DEEP, Math.min(at, tex.length()), "");
        at = tex.length();
        return false;
    }

    void leave() {
        depth--;
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
