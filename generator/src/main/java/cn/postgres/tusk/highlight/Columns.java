package cn.postgres.tusk.highlight;

/**
 * Columns of a terminal, as psql counts them when it pads a table: two for a wide character, none for a combining mark,
 * one for any other (PostgreSQL's {@code ucs_wcwidth}: East Asian Width W and F count double).
 */
final class Columns {
    /** Columns of the longest stretch with a class name of its own. */
    static final int LONGEST = 40;

    /** First and last of ranges beyond the blocks of CJK that are wide. */
    private static final int[] WIDE = {
        0x231a, 0x231b, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653,
        0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce,
        0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705,
        0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55
    };

    private Columns() {}

    static int of(int cp) {
        if (cp < 0x300) {
            return 1;
        }
        if (isWide(cp)) {
            return 2;
        }
        int type = Character.getType(cp);
        boolean zero =
                type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
        return zero ? 0 : 1;
    }

    /**
     * Appends {@code [from, to)} escaped, each stretch of characters that a reader's font may draw in another width in
     * a span whose class names its columns: {@code <span class="w4">中文</span>}.
     */
    static void write(String code, int from, int to, StringBuilder html) {
        for (int i = from; i < to; ) {
            char c = code.charAt(i);
            if (c >= 0x300) {
                i = stretch(code, i, to, html);
            } else {
                String entity = BlockHtml.entity(c);
                if (entity.isEmpty()) {
                    html.append(c);
                } else {
                    html.append(entity);
                }
                i++;
            }
        }
    }

    private static int stretch(String code, int from, int to, StringBuilder html) {
        int columns = 0;
        int i = from;
        while (i < to && code.charAt(i) >= 0x300) {
            int cp = code.codePointAt(i);
            int next = columns + of(cp);
            if (next > LONGEST) {
                break;
            }
            columns = next;
            i += Character.charCount(cp);
        }
        i = Math.min(i, to);
        if (columns == 0) {
            html.append(code, from, i);
        } else {
            html.append("<span class=\"w").append(columns).append("\">");
            html.append(code, from, i).append("</span>");
        }
        return i;
    }

    private static boolean isWide(int cp) {
        if (cp < 0x1100) {
            return false;
        }
        if (cp >= 0x231a && cp <= 0x2b55) {
            return isListed(cp);
        }
        return cp <= 0x115f
                || cp >= 0x2e80 && cp <= 0xa4cf && cp != 0x303f
                || cp >= 0xa960 && cp <= 0xa97c
                || cp >= 0xac00 && cp <= 0xd7a3
                || cp >= 0xf900 && cp <= 0xfaff
                || cp >= 0xfe10 && cp <= 0xfe19
                || cp >= 0xfe30 && cp <= 0xfe6b
                || cp >= 0xff01 && cp <= 0xff60
                || cp >= 0xffe0 && cp <= 0xffe6
                || cp >= 0x1f300 && cp <= 0x1f64f
                || cp >= 0x1f680 && cp <= 0x1f6ff
                || cp >= 0x1f900 && cp <= 0x1f9ff
                || cp >= 0x20000 && cp <= 0x3fffd;
    }

    private static boolean isListed(int cp) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (cp >= WIDE[i] && cp <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
