package cn.postgres.tusk.render;

import cn.postgres.tusk.text.HtmlEscape;
import java.util.List;
import java.util.Map;

/** Puts the anchors a heading had before it was edited into it, so that old links still lead there. Pure functions. */
final class FormerAnchors {
    private static final String OPEN = "<h";
    private static final String ID = " id=\"";

    private FormerAnchors() {}

    /** @param formerIds by a heading's anchor */
    static String insert(String html, Map<String, List<String>> formerIds) {
        if (formerIds.isEmpty()) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() + formerIds.size() * 64);
        int from = 0;
        for (int start = html.indexOf(OPEN); start >= 0; start = html.indexOf(OPEN, start + 1)) {
            int end = html.indexOf('>', start);
            List<String> ids = end < 0 || !isHeading(html, start) ? List.of() : former(html, start, end, formerIds);
            if (!ids.isEmpty()) {
                out.append(html, from, end + 1);
                ids.forEach(id ->
                        out.append("<span id=\"").append(HtmlEscape.escape(id)).append("\"></span>"));
                from = end + 1;
            }
        }
        return out.append(html, from, html.length()).toString();
    }

    private static boolean isHeading(String html, int start) {
        char level = html.charAt(start + 2);
        return level >= '1' && level <= '6';
    }

    private static List<String> former(String html, int start, int end, Map<String, List<String>> formerIds) {
        int id = html.indexOf(ID, start);
        if (id < 0 || id >= end) {
            return List.of();
        }
        int from = id + ID.length();
        String written = html.substring(from, html.indexOf('"', from));
        return formerIds.getOrDefault(plain(written), List.of());
    }

    private static String plain(String attribute) {
        return attribute.indexOf('&') < 0
                ? attribute
                : attribute
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
    }
}
