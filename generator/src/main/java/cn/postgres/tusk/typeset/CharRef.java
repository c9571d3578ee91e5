package cn.postgres.tusk.typeset;

/**
 * A character reference. Tusk writes few of them: a name that is not known here counts as a sign that is neither letter
 * nor Han.
 *
 * @param end offset behind it
 */
record CharRef(int cp, int end) {
    private static final int LONGEST = 32;
    private static final int UNKNOWN = 0xfffd;

    /** The reference at an ampersand; the ampersand itself where none stands there. */
    static CharRef at(String html, int start) {
        int semicolon = start + 1;
        int last = Math.min(html.length(), start + LONGEST);
        while (semicolon < last && isPart(html.charAt(semicolon))) {
            semicolon++;
        }
        if (semicolon == start + 1 || semicolon >= html.length() || html.charAt(semicolon) != ';') {
            return new CharRef('&', start + 1);
        }
        return new CharRef(codePoint(html.substring(start + 1, semicolon)), semicolon + 1);
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
    }

    private static int codePoint(String name) {
        if (name.startsWith("#")) {
            return number(name.substring(1));
        }
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "nbsp" -> 0xa0;
            default -> UNKNOWN;
        };
    }

    private static int number(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            int cp = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return Character.isValidCodePoint(cp) ? cp : UNKNOWN;
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }
}
