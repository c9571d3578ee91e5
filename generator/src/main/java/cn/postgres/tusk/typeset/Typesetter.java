package cn.postgres.tusk.typeset;

import cn.postgres.tusk.config.SiteConfig.TypographyConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets the text of finished pages, the last step before their bytes: {@code HTML → HTML}. It only puts tags in, never
 * characters, and nothing into code, formulas, pictures, form fields or elements with {@code translate="no"}. Safe for
 * threads; takes time in proportion to the page's length.
 */
public final class Typesetter {
    private final TypographyConfig config;
    private final String language;

    /** By title: the same ones stand on many pages. */
    private final Map<String, List<Integer>> breaks = new ConcurrentHashMap<>();

    /**
     * A typesetter.
     *
     * @param language of the site: of what does not say its language, and the tag of Chinese on pages in other languages
     */
    public Typesetter(TypographyConfig config, String language) {
        this.config = config;
        this.language = language;
    }

    /**
     * The page, set.
     *
     * @param html a whole page or a piece of one
     */
    public String set(String html) {
        Insertions insertions = new Insertions();
        List<PageListener> listeners = new ArrayList<>();
        Gaps gaps = new Gaps(insertions);
        if (config.phrases()) {
            listeners.add(new TitleBreaks(insertions, gaps, title -> breaks.computeIfAbsent(title, Phrasing::breaks)));
        }
        if (config.autospace()) {
            listeners.add(gaps);
        } else {
            listeners.add(new NoGaps(insertions));
        }
        if (config.emphasis()) {
            listeners.add(new Emphasis(insertions));
        }
        if (config.lang()) {
            listeners.add(new Languages(insertions, Primary.is(language, "zh") ? language : "zh"));
        }
        PageWalk.over(html, language, listeners);
        return insertions.into(html);
    }
}
