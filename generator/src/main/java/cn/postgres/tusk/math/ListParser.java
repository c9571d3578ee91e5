package cn.postgres.tusk.math;

import cn.postgres.tusk.math.Fault.Kind;
import cn.postgres.tusk.math.MathNode.Accent;
import cn.postgres.tusk.math.MathNode.Big;
import cn.postgres.tusk.math.MathNode.Fence;
import cn.postgres.tusk.math.MathNode.Fraction;
import cn.postgres.tusk.math.MathNode.Name;
import cn.postgres.tusk.math.MathNode.Operator;
import cn.postgres.tusk.math.MathNode.Placement;
import cn.postgres.tusk.math.MathNode.Role;
import cn.postgres.tusk.math.MathNode.Row;
import cn.postgres.tusk.math.MathNode.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists of atoms with their scripts, by recursive descent. What ends a list is left to whoever asked for it. Not
 * thread-safe; one per formula.
 */
final class ListParser {
    private static final Set<String> ENDS = Set.of("\\", "cr", "end", "right", "middle", "hline");
    private static final Set<String> INFIX = Set.of("over", "choose", "atop");

    final TexReader in;
    final Characters characters;
    private final CommandParser commands;

    ListParser(TexReader in) {
        this.in = in;
        this.characters = new Characters(in);
        this.commands = new CommandParser(this);
    }

    /** Atoms up to the end of the group, cell or source. */
    MathNode list() {
        return list(false);
    }

    private MathNode list(boolean inBrackets) {
        if (!in.enter()) {
            return MathNode.EMPTY;
        }
        Alphabet outside = characters.alphabet();
        List<MathNode> atoms = new ArrayList<>();
        while (!ends(inBrackets)) {
            String name = in.peekCommand();
            if (INFIX.contains(name)) {
                in.skipCommand(name);
                MathNode over = row(atoms);
                atoms = new ArrayList<>(List.of(infix(name, over, list(inBrackets))));
            } else {
                atoms.add(scripted());
            }
        }
        characters.use(outside);
        in.leave();
        return row(atoms);
    }

    private boolean ends(boolean inBrackets) {
        in.skipSpace();
        char c = in.peek();
        return in.atEnd() || c == '}' || c == '&' || inBrackets && c == ']' || ENDS.contains(in.peekCommand());
    }

    private static MathNode infix(String name, MathNode over, MathNode under) {
        Fraction fraction = new Fraction(over, under, name.equals("over"));
        return name.equals("choose") ? new Fence("(", List.of(fraction), List.of(), ")") : fraction;
    }

    static MathNode row(List<MathNode> atoms) {
        return atoms.size() == 1 ? atoms.get(0) : new Row(atoms);
    }

    /** An atom, its primes, subscript and superscript, in whatever order they come. */
    private MathNode scripted() {
        int begin = in.at();
        MathNode base = isScript(in.peek()) ? MathNode.EMPTY : atom();
        Placement placement = placement(base);
        MathNode sub = null;
        MathNode sup = null;
        StringBuilder primes = new StringBuilder();
        for (in.skipSpace(); ; in.skipSpace()) {
            char c = in.peek();
            String name = in.peekCommand();
            if (c == '\'' || c == '’' || c == '′') {
                in.next();
                primes.append('′');
            } else if (c == '^' || c == '_') {
                int at = in.at();
                in.next();
                MathNode script = argument(String.valueOf(c));
                if ((c == '^' ? sup : sub) != null) {
                    in.fault(Kind.DOUBLE_SCRIPT, at, String.valueOf(c));
                }
                sup = c == '^' ? script : sup;
                sub = c == '^' ? sub : script;
            } else if (name.equals("limits") || name.equals("nolimits")) {
                in.skipCommand(name);
                placement = name.equals("limits") ? Placement.ABOVE : Placement.BESIDE;
            } else {
                break;
            }
            if (in.at() == begin) {
                break;
            }
        }
        sup = primes.isEmpty() ? sup : primed(primes.toString(), sup);
        return sub == null && sup == null ? base : new Scripts(base, sub, sup, placement);
    }

    private static boolean isScript(char c) {
        return c == '^' || c == '_' || c == '\'' || c == '’' || c == '′';
    }

    private static MathNode primed(String primes, @Nullable MathNode sup) {
        String text = primes.replace("′′′", "‴").replace("′′", "″");
        MathNode mark = new Operator(text, Role.ORDINARY);
        return sup == null ? mark : new Row(List.of(mark, sup));
    }

    private static Placement placement(MathNode base) {
        if (base instanceof Big big) {
            return big.limits() ? Placement.MOVABLE : Placement.BESIDE;
        }
        if (base instanceof Name name) {
            return name.limits() ? Placement.MOVABLE : Placement.BESIDE;
        }
        boolean brace = base instanceof Accent accent && "⏞⏟⏜⏝".contains(accent.mark());
        return brace ? Placement.ABOVE : Placement.BESIDE;
    }

    /** One atom; the source goes on here. */
    private MathNode atom() {
        if (in.peek() == '{') {
            MathNode inner = group();
            // As in TeX, braces take the space from a sign: 1{,}000
            boolean sign = inner instanceof Operator operator && operator.role() == Role.PLAIN;
            return sign ? new Operator(((Operator) inner).text(), Role.ORDINARY) : inner;
        }
        return in.peek() == '\\' ? commands.command() : characters.token();
    }

    /** A group in braces. */
    private MathNode group() {
        int open = in.at();
        in.take('{');
        MathNode inner = list();
        while (!in.take('}')) {
            if (in.atEnd()) {
                in.fault(Kind.UNCLOSED, open, "{");
                break;
            }
            stray();
            inner = new Row(List.of(inner, list()));
        }
        return inner;
    }

    /** Passes over something that ends what was not begun. */
    void stray() {
        int at = in.at();
        String name = in.peekCommand();
        if (name.isEmpty()) {
            in.next();
            in.fault(Kind.UNEXPECTED, at, in.tex.substring(at, in.at()));
        } else {
            in.skipCommand(name);
            in.fault(Kind.UNEXPECTED, at, "\\" + name);
        }
    }

    /** A group or a single token, as commands take it. */
    MathNode argument(String command) {
        int behind = in.at();
        in.skipSpace();
        char c = in.peek();
        if (c == '{') {
            return group();
        }
        if (in.atEnd() || c == '}' || c == '&' || isScript(c) || ENDS.contains(in.peekCommand())) {
            in.fault(Kind.NO_ARGUMENT, behind, command);
            return MathNode.EMPTY;
        }
        if (c != '\\') {
            return characters.single();
        }
        if (!in.enter()) {
            return MathNode.EMPTY;
        }
        MathNode argument = commands.command();
        in.leave();
        return argument;
    }

    /** What stands in brackets here; null without brackets. */
    @Nullable
    MathNode option() {
        in.skipSpace();
        int open = in.at();
        if (!in.take('[')) {
            return null;
        }
        MathNode inner = list(true);
        if (!in.take(']')) {
            in.fault(Kind.UNCLOSED, open, "[");
        }
        return inner;
    }
}
