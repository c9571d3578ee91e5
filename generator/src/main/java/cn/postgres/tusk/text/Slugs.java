package cn.postgres.tusk.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A title, a file name or a term as a segment of an address that is safe on every file system and can be read: Han and
 * other letters, digits and {@code _} stay, letters become small, {@code .} stays between letters and digits, everything
 * else becomes one {@code -}. {@code GNU/Linux} → {@code gnu-linux}, {@code 9.6} → {@code 9.6}, {@code C#} → {@code
 * c-sharp}, {@code C++} → {@code c-plus-plus}, {@code .NET} → {@code dotnet}, {@code 索引 原理} → {@code 索引-原理}; a text of
 * signs only is spelt out. Never empty, never {@code .} or
 * {@code ..}, in NFC, at most 200 bytes of UTF-8. Two texts may have one slug: the caller sees to that.
 */
public final class Slugs {
    private static final int MOST_BYTES = 200;

    /** A hyphen and eight hexadecimal digits. */
    private static final int MARK_BYTES = 9;

    /** Names that Windows does not allow for a file, with any ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Slugs() {}

    /** The segment, not percent-encoded. */
    public static String of(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int cp = name.codePointAt(i);
            int next = i + Character.charCount(cp);
            if (keeps(cp) || cp == '.' && between(name, i, out)) {
                out.appendCodePoint(cp);
            } else if ((cp == '#' || cp == '+') && afterLetter(name, i)) {
                dash(out);
                out.append(cp == '#' ? "sharp" : "plus");
                dash(out);
            } else if (cp == '.' && beforeWord(name, i)) {
                dash(out);
                out.append("dot");
            } else {
                dash(out);
            }
            i = next;
        }
        String slug = fit(out, name);
        if (slug.isEmpty()) {
            return SignNames.of(text);
        }
        int dot = slug.indexOf('.');
        return DEVICES.contains(dot < 0 ? slug : slug.substring(0, dot)) ? "_" + slug : slug;
    }

    private static boolean keeps(int cp) {
        if (Character.isLetterOrDigit(cp) || cp == '_') {
            return true;
        }
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK && cp < 0xfe00 || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean between(String name, int i, StringBuilder out) {
        return !out.isEmpty()
                && Character.isLetterOrDigit(out.codePointBefore(out.length()))
                && i + 1 < name.length()
                && Character.isLetterOrDigit(name.codePointAt(i + 1));
    }

    /** Whether a dot begins a name like .NET. */
    private static boolean beforeWord(String name, int i) {
        boolean begins = i == 0 || Character.isWhitespace(name.charAt(i - 1)) || Han.isHan(name.codePointBefore(i));
        return begins && i + 1 < name.length() && isAsciiLetter(name.charAt(i + 1));
    }

    /** Whether a {@code #} or {@code +} belongs to a name like C#, C++ or a++, and is no mere separator. */
    private static boolean afterLetter(String name, int i) {
        int before = i;
        while (before > 0 && (name.charAt(before - 1) == '+' || name.charAt(before - 1) == '#')) {
            before--;
        }
        boolean letter = before > 0 && isAsciiLetter(name.charAt(before - 1));
        int after = i + 1;
        while (after < name.length() && name.charAt(after) == name.charAt(i)) {
            after++;
        }
        boolean ends = after == name.length()
                || !Character.isLetterOrDigit(name.codePointAt(after))
                || Han.isHan(name.codePointAt(after));
        return letter && ends;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static void dash(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
            out.append('-');
        }
    }

    /** A text that is too long is cut, at a word if there is one, and told apart from others by a number of its own. */
    private static String fit(StringBuilder slug, String text) {
        int whole = trimmed(slug, end(slug, MOST_BYTES));
        if (end(slug, MOST_BYTES) == slug.length()) {
            return slug.substring(0, whole);
        }
        int end = end(slug, MOST_BYTES - MARK_BYTES);
        int word = slug.lastIndexOf("-", end);
        end = trimmed(slug, word > end / 2 ? word : end);
        return slug.substring(0, end) + "-%08x".formatted(text.hashCode());
    }

    /** How many chars fit into a number of bytes. */
    private static int end(StringBuilder slug, int most) {
        int bytes = 0;
        int end = 0;
        while (end < slug.length()) {
            int cp = slug.codePointAt(end);
            bytes += cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
            if (bytes > most) {
                break;
            }
            end += Character.charCount(cp);
        }
        return end;
    }

    private static int trimmed(StringBuilder slug, int from) {
        int end = from;
        while (end > 0 && (slug.charAt(end - 1) == '-' || slug.charAt(end - 1) == '.')) {
            end--;
        }
        return end;
    }
}
