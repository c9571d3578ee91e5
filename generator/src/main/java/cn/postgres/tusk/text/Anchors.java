package cn.postgres.tusk.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Anchors of one body. A heading's anchor is made as GitHub makes it, so that links written for GitHub still lead
 * somewhere: small letters, punctuation dropped, spaces as {@code -}, Han kept; the second of a kind gets {@code -1}. Not
 * thread-safe; one per body.
 */
public final class Anchors {
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    /** All anchors in the order in which they were given. */
    public List<String> all() {
        return all;
    }

    /** An anchor for a heading's text. */
    public String heading(String text) {
        String slug = slug(text);
        return unique(slug.isEmpty() ? "section" : slug);
    }

    /** An anchor given by the author; made unique if it is taken. */
    public String unique(String wanted) {
        String id = wanted;
        int n = next.getOrDefault(wanted, 0);
        while (!used.add(id)) {
            id = wanted + "-" + ++n;
        }
        next.put(wanted, n);
        all.add(id);
        return id;
    }

    /** Whether an anchor is taken. */
    public boolean has(String id) {
        return used.contains(id);
    }

    /** GitHub's anchor for a heading; may be empty. */
    public static String slug(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); ) {
            int cp = small.codePointAt(i);
            i += Character.charCount(cp);
            if (cp == ' ' || cp == '\n' || cp == '\t') {
                out.append('-');
            } else if (keeps(cp)) {
                out.appendCodePoint(cp);
            }
        }
        return out.toString();
    }

    private static boolean keeps(int cp) {
        if (cp == '-' || cp == '_') {
            return true;
        }
        int type = Character.getType(cp);
        return Character.isLetterOrDigit(cp)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.CONNECTOR_PUNCTUATION;
    }
}
