package cn.postgres.tusk.render;

import cn.postgres.tusk.theme.PageAddress;
import org.jspecify.annotations.Nullable;

/** The plainest page that can be made of a view: what is written when a template fails, so that no text is lost. */
final class PlainPage {
    private PlainPage() {}

    static String of(PageView view, PageAddress address) {
        StringBuilder out = new StringBuilder(4_096);
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(view.site().language()))
                .append("\">\n");
        out.append("<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>").append(escaped(view.head().title())).append("</title>\n</head>\n<body>\n");
        out.append("<p>");
        link(out, view.site().title(), address.to("/"));
        out.append("</p>\n<main>\n<h1>").append(escaped(view.title())).append("</h1>\n");
        if (view.entry() != null) {
            out.append(view.entry().body()).append('\n');
        }
        if (view.target() != null) {
            link(out, view.target(), address.to(view.target()));
        }
        list(view.list(), address, out);
        view.terms().forEach(term -> item(out, term.name(), address.to(term.url())));
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void list(PageView.@Nullable ListView list, PageAddress address, StringBuilder out) {
        if (list == null) {
            return;
        }
        for (PageView.Group group : list.groups()) {
            if (!group.title().isEmpty()) {
                out.append("<h2>").append(escaped(group.title())).append("</h2>\n");
            }
            group.items().forEach(item -> item(out, item.title(), address.to(item.url())));
        }
        list.pager().pages().stream()
                .filter(page -> !page.url().isEmpty())
                .forEach(page -> item(out, String.valueOf(page.number()), address.to(page.url())));
    }

    private static void item(StringBuilder out, String text, String url) {
        out.append("<p>");
        link(out, text, url);
        out.append("</p>\n");
    }

    private static void link(StringBuilder out, String text, String url) {
        out.append("<a href=\"")
                .append(escaped(url))
                .append("\">")
                .append(escaped(text))
                .append("</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
