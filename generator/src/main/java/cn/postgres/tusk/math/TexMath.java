package cn.postgres.tusk.math;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;

/**
 * Reads a formula in TeX's notation. Safe for threads; never throws; the time it takes grows with the length of the
 * source.
 *
 * <pre>{@code
 * TexMath.read("O(n \\log n)", false, 1000)  →  Typeset("<math>…</math>", "O(n log n)")
 * TexMath.read("\\fraq{a}{b}", true, 1000)   →  Broken([UNKNOWN_COMMAND at 0: \fraq])
 * }</pre>
 */
public final class TexMath {
    /** Groups, arguments and environments within one another; more are a fault. */
    public static final int DEEPEST = 60;

    private TexMath() {}

    /**
     * Reads a formula.
     *
     * @param tex the source, without the marks around it
     * @param display whether it stands in a block of its own
     * @param longest how long a source may be, in UTF-16 units
     */
    public static Formula read(String tex, boolean display, int longest) {
        if (tex.length() > longest) {
            return new Formula.Broken(java.util.List.of(new Fault(Fault.Kind.TOO_LONG, 0, "")));
        }
        TexReader in = new TexReader(tex);
        MathNode whole = new TableParser(new ListParser(in)).formula(display);
        if (!in.faults.isEmpty()) {
            in.faults.sort(Comparator.comparingInt(Fault::offset));
            return new Formula.Broken(in.faults);
        }
        return new Formula.Typeset(MathmlWriter.write(whole, tex.strip(), display), LinearText.of(whole));
    }

    /** The names of all commands, sorted, without backslash. */
    public static Set<String> commands() {
        return Collections.unmodifiableSet(CommandParser.names());
    }

    /** The names of all environments, sorted. */
    public static Set<String> environments() {
        return Collections.unmodifiableSet(TableParser.names());
    }
}
