package cn.postgres.tusk.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Spells out a text without a single letter or digit, such as an operator, as a segment of an address. */
final class SignNames {
    private static final int MOST_SIGNS = 6;

    private static final Map<Integer, String> SHORT = Map.ofEntries(
            Map.entry((int) '-', "minus"),
            Map.entry((int) '+', "plus"),
            Map.entry((int) '*', "star"),
            Map.entry((int) '/', "slash"),
            Map.entry((int) '\\', "backslash"),
            Map.entry((int) '<', "less"),
            Map.entry((int) '>', "greater"),
            Map.entry((int) '=', "equals"),
            Map.entry((int) '.', "dot"),
            Map.entry((int) ':', "colon"),
            Map.entry((int) '!', "bang"),
            Map.entry((int) '?', "question"),
            Map.entry((int) '#', "hash"),
            Map.entry((int) '@', "at"),
            Map.entry((int) '&', "and"),
            Map.entry((int) '|', "bar"),
            Map.entry((int) '~', "tilde"),
            Map.entry((int) '^', "caret"),
            Map.entry((int) '%', "percent"),
            Map.entry((int) '$', "dollar"));

    private SignNames() {}

    /** {@code ->>} is {@code minus-greater-greater}, 🐘 is {@code elephant}; bytes where nothing has a name. */
    static String of(String text) {
        List<String> names = new ArrayList<>();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(cp -> !Character.isWhitespace(cp) && !isControl(cp))
                .limit(MOST_SIGNS)
                .forEach(cp -> names.add(name(cp)));
        names.removeIf(String::isEmpty);
        return names.isEmpty() ? bytes(text) : String.join("-", names);
    }

    private static boolean isControl(int cp) {
        int type = Character.getType(cp);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.NON_SPACING_MARK;
    }

    private static String name(int cp) {
        String name = SHORT.containsKey(cp) ? SHORT.get(cp) : Character.getName(cp);
        StringBuilder out = new StringBuilder();
        for (char c : (name == null ? "" : name.toLowerCase(Locale.ROOT)).toCharArray()) {
            out.append(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? c : '-');
        }
        return out.toString();
    }

    private static String bytes(String text) {
        StringBuilder out = new StringBuilder("x");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < Math.min(bytes.length, 16); i++) {
            out.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
        }
        return out.toString();
    }
}
