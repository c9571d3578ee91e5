package cn.postgres.tusk.render;

import cn.postgres.tusk.theme.PageAddress;
import java.util.List;

/** Puts the addresses into a body, as its page writes them. */
final class BodyLinks {
    private static final String MARK = "=\"tusk:";

    private BodyLinks() {}

    /**
     * Replaces each {@code tusk:<n>} that begins an attribute by the n-th address. A number without an address becomes
     * {@code #}.
     */
    static String fill(String html, List<String> addresses, PageAddress page) {
        int mark = html.indexOf(MARK);
        if (mark < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() + addresses.size() * 16);
        int from = 0;
        while (mark >= 0) {
            int at = mark + MARK.length();
            int number = 0;
            int digit = at;
            while (digit < html.length() && Character.digit(html.charAt(digit), 10) >= 0 && digit < at + 9) {
                number = number * 10 + Character.digit(html.charAt(digit++), 10);
            }
            out.append(html, from, mark + 2);
            boolean known = digit > at && number < addresses.size();
            escape(known ? page.to(addresses.get(number)) : "#", out);
            from = digit;
            mark = html.indexOf(MARK, from);
        }
        return out.append(html, from, html.length()).toString();
    }

    private static void escape(String address, StringBuilder out) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
    }
}
