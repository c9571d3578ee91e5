package cn.postgres.tusk.html;

import java.util.List;
import java.util.Set;

/**
 * What of MathML stays: the elements of MathML Core that only show something, without links, scripts, pictures or HTML
 * within them, and the attributes that shape them.
 */
final class MathRules {
    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "semantics",
            "annotation",
            "mrow",
            "mi",
            "mn",
            "mo",
            "mtext",
            "mspace",
            "ms",
            "mfrac",
            "msqrt",
            "mroot",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mmultiscripts",
            "mprescripts",
            "mtable",
            "mtr",
            "mtd",
            "mstyle",
            "mpadded",
            "mphantom");

    private static final List<String> ATTRIBUTES = List.of(
            "display",
            "displaystyle",
            "scriptlevel",
            "mathvariant",
            "form",
            "stretchy",
            "symmetric",
            "fence",
            "separator",
            "largeop",
            "accent",
            "accentunder",
            "lspace",
            "rspace",
            "minsize",
            "maxsize",
            "movablelimits",
            "width",
            "height",
            "depth",
            "linethickness",
            "columnalign",
            "columnspan",
            "rowspan",
            "encoding");

    private MathRules() {}

    static boolean has(String element) {
        return ELEMENTS.contains(element);
    }

    static List<String> attributes() {
        return ATTRIBUTES;
    }

    /** Whether a value is made of the words, numbers and lengths these attributes have. */
    static boolean allows(String value) {
        return !value.isEmpty()
                && value.length() <= 400
                && value.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || " .-+/%".indexOf(c) >= 0);
    }
}
