package cn.postgres.tusk.typeset;

/** Where pieces of HTML end. */
final class Markup {
    private Markup() {}

    /** Behind a comment, a document type or what else begins with {@code <!}, {@code <?} or {@code </} and no name. */
    static int declarationEnd(String html, int at) {
        boolean comment = html.startsWith("<!--", at);
        if (comment && (html.startsWith(">", at + 4) || html.startsWith("->", at + 4))) {
            return html.indexOf('>', at) + 1;
        }
        int end = comment ? html.indexOf("-->", at + 4) : html.indexOf('>', at);
        return end < 0 ? html.length() : end + (comment ? 3 : 1);
    }

    /** Behind an element, elements of its name within it counted; the end of the text where it does not end. */
    static int elementEnd(Tag tag) {
        String html = tag.html();
        boolean raw = Elements.RAW.contains(tag.name());
        int depth = isEmpty(tag) ? 0 : 1;
        int at = tag.end();
        while (depth > 0) {
            at = html.indexOf('<', at);
            if (at < 0) {
                return html.length();
            }
            if (isNamed(html, at + 2, tag.name()) && html.charAt(at + 1) == '/') {
                depth--;
                at = Tag.end(html, at + 2 + tag.name().length());
            } else if (raw) {
                at++;
            } else if (isNamed(html, at + 1, tag.name())) {
                Tag inner = Tag.at(html, at);
                depth += isEmpty(inner) ? 0 : 1;
                at = inner.end();
            } else {
                at = html.startsWith("<!--", at) ? declarationEnd(html, at) : at + 1;
            }
        }
        return at;
    }

    // HTML's own elements ignore the slash.
    private static boolean isEmpty(Tag tag) {
        return tag.html().startsWith("/>", tag.end() - 2)
                && (tag.name().equals("svg") || tag.name().equals("math"));
    }

    private static boolean isNamed(String html, int at, String name) {
        int end = at + name.length();
        if (!html.regionMatches(true, at, name, 0, name.length())) {
            return false;
        }
        return end >= html.length()
                || html.charAt(end) == '>'
                || html.charAt(end) == '/'
                || Tag.isSpace(html.charAt(end));
    }
}
