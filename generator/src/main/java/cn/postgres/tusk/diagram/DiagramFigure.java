package cn.postgres.tusk.diagram;

import cn.postgres.tusk.config.SiteConfig;

/** The HTML of a diagram. Immutable. */
final class DiagramFigure {
    private final boolean english;

    DiagramFigure(SiteConfig config) {
        english = config.language().startsWith("en");
    }

    /** What the picture says to those who do not see it, as HTML text. */
    String alternative(DiagramBlock block) {
        String own = block.alternative();
        return own.isEmpty() ? block.language() + (english ? " diagram" : " 图") : own;
    }

    /** The picture, with its source behind a fold. */
    String drawn(DiagramBlock block, String svg) {
        String caption = block.caption().isEmpty() ? "" : "<figcaption>" + block.caption() + "</figcaption>\n";
        return "<figure class=\"diagram\">\n<div class=\"diagram-picture\">" + svg + "</div>\n" + caption
                + "<details class=\"diagram-source\">\n<summary>"
                + (english ? "Source" : "源码")
                + "</summary>\n" + block.pre() + "\n</details>\n</figure>";
    }

    /** The source to read, with what it is below it. */
    static String undrawn(DiagramBlock block, String html) {
        return html.substring(block.from(), block.to()).replaceFirst(" data-diagram=\"[0-9:]*\"", "");
    }
}
