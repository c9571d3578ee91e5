package cn.postgres.tusk.math;

import cn.postgres.tusk.math.Fault.Kind;
import cn.postgres.tusk.math.MathNode.Token;
import java.util.ArrayList;
import java.util.List;

/** Ordinary text within a formula, {@code \text{若 $x$ 为空}}, and formulas within it. One per group. */
final class TextParser {
    private final ListParser lists;
    private final TexReader in;
    private final Alphabet alphabet;
    private final StringBuilder text = new StringBuilder();
    private final List<MathNode> pieces = new ArrayList<>();

    TextParser(ListParser lists, Alphabet alphabet) {
        this.lists = lists;
        this.in = lists.in;
        this.alphabet = alphabet;
    }

    /** The group that begins here. */
    MathNode group(String command) {
        in.skipSpace();
        int open = in.at();
        if (!in.take('{')) {
            in.fault(Kind.NO_ARGUMENT, open, command);
            return MathNode.EMPTY;
        }
        int braces = 1;
        while (!in.atEnd()) {
            int at = in.at();
            int c = in.next();
            if (c == '\\') {
                escape(at);
            } else if (c == '$') {
                formula(at);
            } else if (c == '{') {
                braces++;
            } else if (c == '}') {
                if (--braces == 0) {
                    end();
                    return ListParser.row(pieces);
                }
            } else {
                text.appendCodePoint(c == '~' || c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
            }
        }
        in.fault(Kind.UNCLOSED, open, "{");
        return MathNode.EMPTY;
    }

    /** A sign that needs a backslash; a command has no meaning here. */
    private void escape(int at) {
        in.moveTo(at);
        String name = in.peekCommand();
        if (name.isEmpty()) {
            in.next();
            return;
        }
        in.skipCommand(name);
        if (TexReader.isLetter(name.charAt(0))) {
            in.fault(Kind.UNKNOWN_COMMAND, at, "\\" + name);
        } else {
            text.append(" ,;:!".contains(name) ? " " : name);
        }
    }

    private void formula(int at) {
        int close = in.tex.indexOf('$', in.at());
        if (close < 0 || leavesGroup(in.tex, in.at(), close)) {
            text.append('$');
            return;
        }
        end();
        ListParser inner = new ListParser(new TexReader(in.tex.substring(in.at(), close)));
        if (in.enter()) {
            pieces.add(inner.list());
            in.leave();
        }
        if (!inner.in.atEnd()) {
            inner.stray();
        }
        inner.in.faults.forEach(fault -> in.fault(fault.kind(), at + 1 + fault.offset(), fault.token()));
        in.moveTo(close + 1);
    }

    private static boolean leavesGroup(String tex, int from, int to) {
        int braces = 0;
        for (int i = from; i < to && braces >= 0; i++) {
            char c = tex.charAt(i);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            i += c == '\\' ? 1 : 0;
        }
        return braces != 0;
    }

    private void end() {
        if (!text.isEmpty()) {
            pieces.add(new Token(MathNode.Kind.TEXT, text.toString(), alphabet));
            text.setLength(0);
        }
    }
}
