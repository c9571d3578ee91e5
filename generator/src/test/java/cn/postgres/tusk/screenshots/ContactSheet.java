package cn.postgres.tusk.screenshots;

import java.util.List;
import java.util.Map;

/** The page on which all pictures stand side by side. Stateless. */
final class ContactSheet {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>Tusk: pages</title>
            <style>
            body { font: 14px/1.5 sans-serif; margin: 16px; background: #eee; color: #222 }
            div { display: flex; gap: 8px; align-items: flex-start; overflow-x: auto }
            figure { margin: 0; flex: none }
            img { display: block; height: 420px; object-fit: cover; object-position: top; border: 1px solid #999 }
            .w360 img { width: 160px } .w768 img { width: 240px } .w1280 img { width: 340px }
            </style></head><body>
            """;

    private ContactSheet() {}

    /**
     * HTML.
     *
     * @param pages addresses by name
     * @param variants the ends of the pictures' names: {@code 360-light}
     */
    static String of(Map<String, String> pages, List<String> variants) {
        StringBuilder html = new StringBuilder(HEAD);
        pages.forEach((name, url) -> {
            html.append("<h2>").append(escaped(name + " — " + url)).append("</h2>\n<div>\n");
            for (String variant : variants) {
                String file = name + "-" + variant + ".png";
                html.append(
                        "<figure class=\"w%s\"><a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"%s\"></a><figcaption>%s</figcaption></figure>\n"
                                .formatted(variant.replaceAll("-.*", ""), file, file, file, variant));
            }
            html.append("</div>\n");
        });
        return html.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
