package cn.postgres.tusk.math;

import cn.postgres.tusk.math.Fault.Kind;
import cn.postgres.tusk.math.MathNode.Accent;
import cn.postgres.tusk.math.MathNode.Big;
import cn.postgres.tusk.math.MathNode.Boxed;
import cn.postgres.tusk.math.MathNode.Fence;
import cn.postgres.tusk.math.MathNode.Fraction;
import cn.postgres.tusk.math.MathNode.Name;
import cn.postgres.tusk.math.MathNode.Operator;
import cn.postgres.tusk.math.MathNode.Phantom;
import cn.postgres.tusk.math.MathNode.Placement;
import cn.postgres.tusk.math.MathNode.Role;
import cn.postgres.tusk.math.MathNode.Root;
import cn.postgres.tusk.math.MathNode.Row;
import cn.postgres.tusk.math.MathNode.Scripts;
import cn.postgres.tusk.math.MathNode.Space;
import cn.postgres.tusk.math.MathNode.Styled;
import cn.postgres.tusk.math.MathNode.Token;
import cn.postgres.tusk.math.Symbols.Symbol;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Commands: those with arguments here, the others from the table of symbols. Not thread-safe; one per formula. */
final class CommandParser {
    private static final Map<String, Alphabet> ALPHABETS = Map.ofEntries(
            Map.entry("mathrm", Alphabet.ROMAN),
            Map.entry("mathnormal", Alphabet.PLAIN),
            Map.entry("mathbf", Alphabet.BOLD),
            Map.entry("mathit", Alphabet.ITALIC),
            Map.entry("boldsymbol", Alphabet.BOLD_ITALIC),
            Map.entry("bm", Alphabet.BOLD_ITALIC),
            Map.entry("mathbb", Alphabet.DOUBLE),
            Map.entry("mathcal", Alphabet.SCRIPT),
            Map.entry("mathscr", Alphabet.SCRIPT),
            Map.entry("mathfrak", Alphabet.FRAKTUR),
            Map.entry("mathsf", Alphabet.SANS),
            Map.entry("mathtt", Alphabet.TYPEWRITER));

    /** Alphabets for the rest of a group, as TeX had them of old. */
    private static final Map<String, Alphabet> SWITCHES = Map.of(
            "rm", Alphabet.ROMAN,
            "bf", Alphabet.BOLD,
            "it", Alphabet.ITALIC,
            "cal", Alphabet.SCRIPT,
            "sf", Alphabet.SANS,
            "tt", Alphabet.TYPEWRITER);

    private static final Map<String, Alphabet> TEXTS = Map.of(
            "text", Alphabet.PLAIN,
            "textrm", Alphabet.PLAIN,
            "textnormal", Alphabet.PLAIN,
            "mbox", Alphabet.PLAIN,
            "hbox", Alphabet.PLAIN,
            "textbf", Alphabet.BOLD,
            "textit", Alphabet.ITALIC,
            "textsf", Alphabet.SANS,
            "texttt", Alphabet.TYPEWRITER);

    private static final Set<String> OTHERS = Set.of(
            "frac",
            "dfrac",
            "tfrac",
            "cfrac",
            "binom",
            "dbinom",
            "tbinom",
            "sqrt",
            "left",
            "right",
            "middle",
            "begin",
            "end",
            "not",
            "mod",
            "bmod",
            "pmod",
            "pod",
            "overset",
            "underset",
            "stackrel",
            "xrightarrow",
            "xleftarrow",
            "operatorname",
            "mathop",
            "mathrel",
            "mathbin",
            "mathord",
            "mathopen",
            "mathclose",
            "mathpunct",
            "mathinner",
            "displaystyle",
            "textstyle",
            "scriptstyle",
            "scriptscriptstyle",
            "limits",
            "nolimits",
            "tag",
            "label",
            "nonumber",
            "notag",
            "substack",
            "phantom",
            "hphantom",
            "vphantom",
            "boxed",
            "fbox",
            "over",
            "choose",
            "atop",
            "hspace",
            "mathstrut",
            "cr",
            "hline");

    private final ListParser lists;
    private final TexReader in;
    private final Delimiters delimiters;
    private final TableParser tables;

    CommandParser(ListParser lists) {
        this.lists = lists;
        this.in = lists.in;
        this.delimiters = new Delimiters(lists);
        this.tables = new TableParser(lists);
    }

    /** The names of all commands, sorted, without backslash. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(Symbols.STANDARD.names());
        names.addAll(ALPHABETS.keySet());
        names.addAll(SWITCHES.keySet());
        names.addAll(TEXTS.keySet());
        names.addAll(OTHERS);
        names.addAll(Delimiters.SIZES.keySet());
        return names;
    }

    /** The command that begins here. */
    MathNode command() {
        int at = in.at();
        String name = in.peekCommand();
        if (name.isEmpty()) {
            in.next();
            in.fault(Kind.UNKNOWN_COMMAND, at, "\\");
            return MathNode.EMPTY;
        }
        in.skipCommand(name);
        if (ALPHABETS.containsKey(name)) {
            return inAlphabet(name, ALPHABETS.get(name));
        }
        if (SWITCHES.containsKey(name)) {
            lists.characters.use(SWITCHES.get(name));
            return MathNode.EMPTY;
        }
        if (TEXTS.containsKey(name)) {
            return new TextParser(lists, TEXTS.get(name)).group("\\" + name);
        }
        if (Delimiters.SIZES.containsKey(name)) {
            return delimiters.sized(name);
        }
        Symbol symbol = Symbols.STANDARD.get(name);
        return symbol == null ? structure(name, at) : symbol(name, symbol, at);
    }

    private MathNode inAlphabet(String name, Alphabet alphabet) {
        Alphabet outside = lists.characters.alphabet();
        lists.characters.use(alphabet);
        MathNode inner = lists.argument("\\" + name);
        lists.characters.use(outside);
        return inner;
    }

    private MathNode symbol(String name, Symbol symbol, int at) {
        String text = symbol.text();
        return switch (symbol.section()) {
            case IDENTIFIER -> lists.characters.letters(text);
            case UPRIGHT -> new Token(MathNode.Kind.UPRIGHT, text, lists.characters.alphabet());
            case ORDINARY -> new Operator(text, Role.ORDINARY);
            case OPERATOR -> new Operator(text, Role.PLAIN);
            case UPRIGHT_ARROW -> new Operator(text, Role.RIGID);
            case OPEN -> new Operator(text, Role.OPEN);
            case CLOSE -> new Operator(text, Role.CLOSE);
            case BAR -> new Operator(text, Role.BAR);
            case BIG -> new Big(text, true);
            case INTEGRAL -> new Big(text, false);
            case NAME -> new Name(text, false);
            case LIMIT_NAME -> new Name(text, true);
            case SPACE -> new Space(text);
            case ABOVE -> new Accent(lists.argument("\\" + name), text, true, false);
            case WIDE_ABOVE -> new Accent(lists.argument("\\" + name), text, true, true);
            case WIDE_BELOW -> new Accent(lists.argument("\\" + name), text, false, true);
            case FORBIDDEN -> {
                in.fault(Kind.FORBIDDEN, at, "\\" + name);
                yield MathNode.EMPTY;
            }
        };
    }

    private MathNode structure(String name, int at) {
        return switch (name) {
            case "frac", "cfrac", "dfrac", "tfrac", "binom", "dbinom", "tbinom" -> fraction(name);
            case "sqrt" -> {
                MathNode degree = lists.option();
                yield new Root(lists.argument("\\sqrt"), degree);
            }
            case "left" -> delimiters.fence(at);
            case "begin" -> tables.environment(at);
            case "substack" -> tables.substack();
            case "not" -> negated();
            case "bmod" -> new Operator("mod", Role.PLAIN);
            case "mod" -> row(new Space("1em"), new Name("mod", false));
            case "pmod", "pod" -> modulo(name);
            case "overset", "stackrel" -> stacked(name, true);
            case "underset" -> stacked(name, false);
            case "xrightarrow" -> arrow(name, "→");
            case "xleftarrow" -> arrow(name, "←");
            case "operatorname", "mathop" -> operatorName(name);
            case "mathrel", "mathbin" -> lists.argument("\\" + name);
            case "mathord", "mathopen", "mathclose", "mathpunct", "mathinner" -> lists.argument("\\" + name);
            case "displaystyle" -> new Styled(true, lists.list());
            case "textstyle" -> new Styled(false, lists.list());
            case "tag" -> row(new Space("2em"), tag());
            case "phantom", "hphantom", "vphantom" -> new Phantom(lists.argument("\\" + name));
            case "boxed", "fbox" -> new Boxed(lists.argument("\\" + name));
            case " ", "\n", "\t" -> new Space("0.25em");
            default -> silent(name, at);
        };
    }

    /** Commands that leave nothing to be seen, and those nobody knows. */
    private MathNode silent(String name, int at) {
        switch (name) {
            case "label" -> in.rawGroup("\\label");
            case "hspace" -> {
                in.take('*');
                in.rawGroup("\\hspace");
                return new Space("1em");
            }
            case "nonumber", "notag", "scriptstyle", "scriptscriptstyle", "mathstrut" -> {}
            default -> in.fault(Kind.UNKNOWN_COMMAND, at, "\\" + name);
        }
        return MathNode.EMPTY;
    }

    private MathNode fraction(String name) {
        MathNode over = lists.argument("\\" + name);
        MathNode under = lists.argument("\\" + name);
        boolean choice = name.endsWith("binom");
        MathNode fraction = new Fraction(over, under, !choice);
        MathNode whole = choice ? new Fence("(", List.of(fraction), List.of(), ")") : fraction;
        return switch (name.charAt(0)) {
            case 'd' -> new Styled(true, whole);
            case 't' -> new Styled(false, whole);
            default -> name.equals("cfrac") ? new Styled(true, whole) : whole;
        };
    }

    private MathNode tag() {
        boolean bare = in.take('*');
        String text = in.rawGroup("\\tag");
        return new Token(MathNode.Kind.TEXT, bare ? text : "(" + text + ")", Alphabet.PLAIN);
    }

    /** The sign that denies the one behind it: one character where Unicode has it. */
    private MathNode negated() {
        MathNode denied = lists.argument("\\not");
        if (denied instanceof Operator operator) {
            return new Operator(Normalizer.normalize(operator.text() + "\u0338", Normalizer.Form.NFC), operator.role());
        }
        return new Accent(denied, "/", true, false);
    }

    private MathNode modulo(String name) {
        MathNode argument = lists.argument("\\" + name);
        MathNode inner = name.equals("pod") ? argument : row(new Name("mod", false), argument);
        return row(new Space("1em"), new Operator("(", Role.OPEN), inner, new Operator(")", Role.CLOSE));
    }

    private MathNode stacked(String name, boolean above) {
        MathNode mark = lists.argument("\\" + name);
        MathNode base = lists.argument("\\" + name);
        return new Scripts(base, above ? null : mark, above ? mark : null, Placement.ABOVE);
    }

    private MathNode arrow(String name, String text) {
        MathNode below = lists.option();
        MathNode above = lists.argument("\\" + name);
        return new Scripts(new Operator(text, Role.PLAIN), below, padded(above), Placement.ABOVE);
    }

    private static MathNode padded(MathNode inner) {
        return row(new Space("0.3em"), inner, new Space("0.3em"));
    }

    private MathNode operatorName(String name) {
        boolean limits = in.take('*');
        Alphabet outside = lists.characters.alphabet();
        lists.characters.use(Alphabet.ROMAN);
        int from = in.at();
        MathNode argument = lists.argument("\\" + name);
        lists.characters.use(outside);
        if (argument instanceof Big || argument instanceof Name) {
            return argument;
        }
        String text = LinearText.of(argument);
        if (text.isBlank()) {
            in.fault(Kind.NO_ARGUMENT, from, "\\" + name);
        }
        return new Name(text, limits || name.equals("mathop"));
    }

    private static MathNode row(MathNode... nodes) {
        return new Row(List.of(nodes));
    }
}
