package cn.postgres.tusk.math;

import cn.postgres.tusk.math.Fault.Kind;
import cn.postgres.tusk.math.MathNode.Fence;
import cn.postgres.tusk.math.MathNode.Role;
import cn.postgres.tusk.math.MathNode.Sized;
import cn.postgres.tusk.math.Symbols.Section;
import cn.postgres.tusk.math.Symbols.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Delimiters that grow with what they enclose, and those of a given size. Not thread-safe; one per formula. */
final class Delimiters {
    /** Heights as LaTeX has them. */
    static final Map<String, String> SIZES = Map.ofEntries(
            Map.entry("big", "1.2em"),
            Map.entry("bigl", "1.2em"),
            Map.entry("bigr", "1.2em"),
            Map.entry("bigm", "1.2em"),
            Map.entry("Big", "1.8em"),
            Map.entry("Bigl", "1.8em"),
            Map.entry("Bigr", "1.8em"),
            Map.entry("Bigm", "1.8em"),
            Map.entry("bigg", "2.4em"),
            Map.entry("biggl", "2.4em"),
            Map.entry("biggr", "2.4em"),
            Map.entry("biggm", "2.4em"),
            Map.entry("Bigg", "3em"),
            Map.entry("Biggl", "3em"),
            Map.entry("Biggr", "3em"),
            Map.entry("Biggm", "3em"));

    private final ListParser lists;
    private final TexReader in;

    Delimiters(ListParser lists) {
        this.lists = lists;
        this.in = lists.in;
    }

    /** The pair that {@code \left} at an offset begins. */
    MathNode fence(int at) {
        String open = delimiter("\\left");
        List<MathNode> parts = new ArrayList<>();
        List<String> middles = new ArrayList<>();
        while (true) {
            parts.add(lists.list());
            String name = in.peekCommand();
            if (name.equals("middle")) {
                in.skipCommand(name);
                middles.add(delimiter("\\middle"));
            } else if (name.equals("right")) {
                in.skipCommand(name);
                return new Fence(open, parts, middles, delimiter("\\right"));
            } else {
                in.fault(Kind.UNCLOSED, at, "\\left");
                return MathNode.EMPTY;
            }
        }
    }

    MathNode sized(String name) {
        String text = delimiter("\\" + name);
        char side = name.charAt(name.length() - 1);
        Role role = side == 'l' || side != 'r' && side != 'm' && "([{⟨⌈⌊⟦⟮".contains(text)
                ? Role.OPEN
                : side == 'r' || side != 'm' && ")]}⟩⌉⌋⟧⟯".contains(text) ? Role.CLOSE : Role.BAR;
        return new Sized(text, SIZES.getOrDefault(name, "1em"), side == 'm' ? Role.PLAIN : role);
    }

    /** The delimiter here; empty for a point, and for what is none. */
    private String delimiter(String command) {
        in.skipSpace();
        int at = in.at();
        String name = in.peekCommand();
        if (!name.isEmpty()) {
            Symbol symbol = Symbols.STANDARD.get(name);
            if (symbol != null && isDelimiter(symbol.section())) {
                in.skipCommand(name);
                return symbol.text();
            }
        } else if (!in.atEnd() && "()[]|/.<>⟨⟩⌈⌉⌊⌋".indexOf(in.peek()) >= 0) {
            char c = (char) in.next();
            return c == '.' ? "" : c == '<' ? "⟨" : c == '>' ? "⟩" : String.valueOf(c);
        }
        in.fault(Kind.NOT_A_DELIMITER, at, command);
        return "";
    }

    private static boolean isDelimiter(Section section) {
        return section == Section.OPEN
                || section == Section.CLOSE
                || section == Section.BAR
                || section == Section.UPRIGHT_ARROW;
    }
}
