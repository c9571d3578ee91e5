package cn.postgres.tusk.markdown;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.config.LanguageConfig;
import cn.postgres.tusk.config.SiteConfig;
import java.util.List;
import java.util.Map;

/** Settings for tests. */
public final class Configs {
    private Configs() {}

    /** A Chinese site with the defaults, without colours in code so that examples stay readable. */
    public static SiteConfig plainCode() {
        return of("zh-CN", false, 100);
    }

    /** A site in a language, with or without colours in code, with a limit for nesting. */
    public static SiteConfig of(String language, boolean highlight, int nesting) {
        return of(language, highlight, new SiteConfig.MarkdownConfig(true, true, true, false), nesting);
    }

    /** A Chinese site with Markdown read in a way, without colours in code. */
    public static SiteConfig markdown(boolean chineseEmphasis, boolean joinedLines) {
        return of("zh-CN", false, new SiteConfig.MarkdownConfig(chineseEmphasis, joinedLines, true, false), 100);
    }

    private static SiteConfig of(String language, boolean highlight, SiteConfig.MarkdownConfig markdown, int nesting) {
        return new SiteConfig(
                "测试",
                "",
                language,
                LanguageConfig.NONE,
                "",
                "Asia/Shanghai",
                "",
                "base",
                "",
                Map.of(),
                ConfigReader.defaults().names(),
                20,
                List.of(),
                List.of(),
                new SiteConfig.FeedConfig(true, 30, false),
                new SiteConfig.BuildConfig(false, false, false, List.of(), true, highlight, true, false),
                markdown,
                new DigestConfig(120, 330, 240, 200, 100, true, 10, 1),
                ConfigReader.defaults().search(),
                Map.of(),
                new SiteConfig.LimitConfig(10_000_000, 1_000_000, 200_000, nesting, 10_000),
                new SiteConfig.TypographyConfig(true, true, true, true),
                ConfigReader.defaults().lint(),
                Map.of());
    }
}
