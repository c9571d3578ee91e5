package cn.postgres.tusk.markdown;

import org.jspecify.annotations.Nullable;

/**
 * An address written without brackets: {@code https://…}, {@code http://…}, {@code ftp://…}, {@code www.…} or a mail address. As in GFM,
 * but Han and every other character beyond ASCII ends it, so that {@code 见https://a.b/c。} reads right.
 *
 * @param from offset of its first character
 * @param to offset behind its last
 * @param prefix what its target has in front of its text
 */
record Autolink(int from, int to, String prefix) {
    private static final int LONGEST_LOCAL = 64;

    /**
     * The first address in {@code source[from, to)}; it may run on up to {@code limit}.
     *
     * @param start where the text began, for the character before an address
     */
    static @Nullable Autolink next(String source, int start, int from, int to, int limit) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            Autolink found = null;
            if (c == ':') {
                found = url(source, from, i, limit);
            } else if (c == 'w' && source.startsWith("www.", i)) {
                found = www(source, start, i, limit);
            } else if (c == '@') {
                found = mail(source, from, i, limit);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Autolink url(String source, int from, int colon, int limit) {
        if (!source.startsWith("://", colon)) {
            return null;
        }
        int begin = -1;
        if (colon - 5 >= from && source.regionMatches(true, colon - 5, "https", 0, 5)) {
            begin = colon - 5;
        } else if (colon - 4 >= from && source.regionMatches(true, colon - 4, "http", 0, 4)) {
            begin = colon - 4;
        }
        if (begin < 0 && colon - 3 >= from && source.regionMatches(true, colon - 3, "ftp", 0, 3)) {
            begin = colon - 3;
        }
        if (begin < 0 || begin > from && isWord(source.charAt(begin - 1))) {
            return null;
        }
        int host = colon + 3;
        if (host >= limit || !isWord(source.charAt(host)) && source.charAt(host) != '[') {
            return null;
        }
        return trimmed(source, begin, end(source, host, limit));
    }

    private static @Nullable Autolink www(String source, int start, int at, int limit) {
        if (at > start && (isWord(source.charAt(at - 1)) || "./-_@:".indexOf(source.charAt(at - 1)) >= 0)) {
            return null;
        }
        if (at + 4 >= limit || !isWord(source.charAt(at + 4))) {
            return null;
        }
        Autolink found = trimmed(source, at, end(source, at, limit));
        return found == null || !hasDot(source, at + 4, found.to) ? null : new Autolink(at, found.to, "http://");
    }

    private static boolean hasDot(String source, int from, int to) {
        for (int i = from; i < to && source.charAt(i) != '/'; i++) {
            if (source.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    private static int end(String source, int from, int limit) {
        int i = from;
        while (i < limit) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < limit && "_*~&#()".indexOf(source.charAt(i + 1)) >= 0) {
                i += 2;
            } else if (c <= ' ' || c >= 0x7f || "<>\"`{}|\\^[]".indexOf(c) >= 0) {
                break;
            } else {
                i++;
            }
        }
        return i;
    }

    /** The address without the punctuation that belongs to the sentence around it. */
    static @Nullable Autolink trimmed(String source, int from, int end) {
        int to = end;
        int surplus = surplus(source, from, end);
        while (to > from) {
            char c = source.charAt(to - 1);
            if (c == ';') {
                to = beforeEntity(source, from, to);
            } else if (c == ')' ? surplus-- <= 0 : "?!.,:*_~'".indexOf(c) < 0) {
                break;
            } else {
                to--;
                if (to > from && source.charAt(to - 1) == '\\') {
                    to--;
                }
            }
        }
        int colon = source.indexOf(':', from);
        boolean hostless = colon > 0 && colon < to && source.startsWith("://", colon) && colon + 3 >= to;
        boolean empty = to - from < 5 || hostless || source.startsWith("http", from) && colon + 3 >= to;
        return empty ? null : new Autolink(from, to, "");
    }

    private static int beforeEntity(String source, int from, int to) {
        int i = to - 2;
        while (i > from && isWord(source.charAt(i))) {
            i--;
        }
        return i > from && source.charAt(i) == '&' && i < to - 2 ? i : to - 1;
    }

    /** How many closing brackets there are beyond the opening ones. */
    private static int surplus(String source, int from, int to) {
        int surplus = 0;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            surplus += c == ')' ? 1 : c == '(' ? -1 : 0;
        }
        return surplus;
    }

    private static @Nullable Autolink mail(String source, int from, int at, int limit) {
        int begin = at;
        while (begin > from && at - begin < LONGEST_LOCAL && isLocal(source.charAt(begin - 1))) {
            begin--;
        }
        while (begin < at && !isWord(source.charAt(begin))) {
            begin++;
        }
        if (begin == at || begin > from && "/:@".indexOf(source.charAt(begin - 1)) >= 0) {
            return null;
        }
        int to = at + 1;
        while (to < limit && (isWord(source.charAt(to)) || "-_.".indexOf(source.charAt(to)) >= 0)) {
            to++;
        }
        if (to < limit && (source.charAt(to) == '@' || source.charAt(to) == ':' && isMore(source, to + 1, limit))) {
            return null;
        }
        while (to > at && source.charAt(to - 1) == '.') {
            to--;
        }
        int dot = source.lastIndexOf('.', to - 1);
        boolean domain = to > at + 3
                && dot > at + 1
                && isWord(source.charAt(to - 1))
                && !Character.isDigit(source.charAt(to - 1));
        return domain ? new Autolink(begin, to, "mailto:") : null;
    }

    private static boolean isMore(String source, int at, int limit) {
        return at < limit && (isWord(source.charAt(at)) || source.charAt(at) == '/');
    }

    private static boolean isLocal(char c) {
        return isWord(c) || ".-_+".indexOf(c) >= 0;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
