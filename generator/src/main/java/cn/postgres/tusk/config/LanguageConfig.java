package cn.postgres.tusk.config;

import cn.postgres.tusk.config.SiteConfig.MenuEntry;
import cn.postgres.tusk.model.Doc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which other forms the whole site is published, each under a prefix of its own.
 *
 * @param traditional empty or {@code false} for none
 */
public record LanguageConfig(
        @Doc(
                zh = "另出繁体中文版（/zh-hant/）：`true` 只换字形，`tw` 兼用台湾用词，`hk` 用香港字形",
                en = "Also in Traditional Chinese (/zh-hant/): `true` characters only, `tw` with Taiwan's vocabulary,"
                        + " `hk` with Hong Kong's characters",
                fallback = "false")
        String traditional,

        @Doc(
                zh = "繁体站点另出简体中文版（/zh-hans/）",
                en = "A site in Traditional Chinese also in Simplified (/zh-hans/)",
                fallback = "false")
        boolean simplified,

        @Doc(zh = "转换时优先的词，如 数据库: 資料庫；右边原样写进页面", en = "Words that win over the dictionaries of the conversion")
        Map<String, String> words,

        @Doc(zh = "有译文的语言，如 en；译文写在 文件名.en.md 里", en = "Languages with translations, as in name.en.md")
        Map<String, TranslationConfig> translations) {
    /** The site as written and nothing else. */
    public static final LanguageConfig NONE = new LanguageConfig("false", false, Map.of(), Map.of());

    public LanguageConfig {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    }

    /** The language that a file's name says it is a translation into, as {@code post.en} does; null for any other. */
    public @Nullable String ofName(String stem) {
        int dot = stem.lastIndexOf('.');
        if (dot < 1 || translations.isEmpty()) {
            return null;
        }
        String ending = stem.substring(dot + 1);
        return translations.keySet().stream()
                .filter(ending::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
    }

    /** What the site says of itself in another language; what is empty stays in the site's own. */
    public record TranslationConfig(
            @Doc(zh = "该语言的站名", en = "Name of the site") String title,

            @Doc(zh = "该语言的一句话介绍", en = "One sentence about the site")
            String description,

            @Doc(zh = "该语言的导航菜单", en = "Menu") List<MenuEntry> menu,

            @Doc(zh = "该语言的页脚链接", en = "Links in the footer")
            List<MenuEntry> footer) {
        /** Nothing said. */
        public static final TranslationConfig NONE = new TranslationConfig("", "", List.of(), List.of());

        public TranslationConfig {
            menu = List.copyOf(menu);
            footer = List.copyOf(footer);
        }
    }
}
