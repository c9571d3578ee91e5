package cn.postgres.tusk.text;

import java.util.Set;

/** Where a sentence ends. */
final class Sentences {
    private static final String ENDS = "。！？!?…｡";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "cf", "al", "mr", "mrs", "ms", "dr", "prof", "no", "fig", "sec", "ver", "vol",
            "pp", "approx", "inc", "ltd", "co", "corp", "st", "resp");

    private Sentences() {}

    /** Whether the sign at an offset is the last of a sentence; a bracket or quote behind it still belongs to it. */
    static boolean endsAt(CharSequence line, int i) {
        char c = line.charAt(i);
        boolean last = i + 1 == line.length();
        if (ENDS.indexOf(c) >= 0) {
            if (last) {
                return true;
            }
            char next = line.charAt(i + 1);
            return ENDS.indexOf(next) < 0
                    && !Pairs.closes(line, i + 2)
                    && (c > 0x7f || next == ' ' || Han.isWide(next));
        }
        if (c == '.') {
            return endsWithPoint(line, i);
        }
        return Pairs.closes(line, i + 1) && i > 0 && ENDS.indexOf(line.charAt(i - 1)) >= 0;
    }

    private static boolean endsWithPoint(CharSequence line, int i) {
        if (i == 0) {
            return false;
        }
        boolean afterHan = Han.isWide(line.charAt(i - 1));
        if (i + 1 == line.length()) {
            return true;
        }
        char next = line.charAt(i + 1);
        if (afterHan) {
            return next == ' ' || Han.isWide(next);
        }
        if (next != ' ' || i + 2 < line.length() && Character.isLowerCase(line.charAt(i + 2))) {
            return false;
        }
        return !isAbbreviation(line, i);
    }

    /** A known short form, a single letter, or the number of an item. */
    private static boolean isAbbreviation(CharSequence line, int point) {
        int from = point;
        while (from > 0 && isWordSign(line.charAt(from - 1))) {
            from--;
        }
        int length = point - from;
        if (length == 0) {
            return true;
        }
        String word = line.subSequence(from, point).toString();
        if (length <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return opensItem(line, from);
        }
        return length == 1 && Character.isLetter(word.charAt(0))
                || length <= 6 && ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code 方法：1. 备份}, but not {@code PostgreSQL 16. It}. */
    private static boolean opensItem(CharSequence line, int number) {
        int before = number - 1;
        while (before >= 0 && line.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || !isWordSign(line.charAt(before)) || line.charAt(before) == '.';
    }

    private static boolean isWordSign(char c) {
        return c < 0x2e80 && (Character.isLetterOrDigit(c) || c == '.');
    }
}
