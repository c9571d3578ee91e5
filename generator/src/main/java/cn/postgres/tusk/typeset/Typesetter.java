package cn.postgres.tusk.typeset;

import cn.postgres.tusk.config.SiteConfig.TypographyConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the text of finished pages, the last step before their bytes: {@code HTML → HTML}. It only puts tags in, never
 * characters, and nothing into code, formulas, pictures, form fields or elements with {@code translate="no"}. Immutable,
 * safe for threads; takes time in proportion to the page's length.
 */
public final class Typesetter {
    private final TypographyConfig config;

    /** A typesetter for a site. */
    public Typesetter(TypographyConfig config) {
        this.config = config;
    }

    /**
     * The page, set.
     *
     * @param html a whole page or a piece of one
     */
    public String set(String html) {
        Insertions insertions = new Insertions();
        List<PageListener> listeners = new ArrayList<>();
        if (config.autospace()) {
            listeners.add(new Gaps(insertions, config.phrases()));
        }
        if (listeners.isEmpty()) {
            return html;
        }
        PageWalk.over(html, listeners);
        return insertions.into(html);
    }
}
