package cn.postgres.tusk.config;

import cn.postgres.tusk.model.Doc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole of {@code site.yml}. Immutable.
 *
 * @param baseUrl without a slash at the end; empty where the address is not known
 */
public record SiteConfig(
        @Doc(zh = "站名", en = "Name of the site", fallback = "知识库")
        String title,

        @Doc(zh = "一句话介绍", en = "One sentence about the site")
        String description,

        @Doc(zh = "站点语言，如 zh-CN、zh-Hant、en", en = "Language tag", fallback = "zh-CN")
        String language,

        @Doc(zh = "繁体中文版与其他语言的翻译", en = "Traditional Chinese and translations")
        LanguageConfig languages,

        @Doc(zh = "站点地址，如 https://www.example.org/docs；缺省用根路径", en = "Address of the site; else the root path")
        String baseUrl,

        @Doc(zh = "时区，如 Asia/Shanghai 或 +08:00", en = "Time zone", fallback = "Asia/Shanghai")
        String timeZone,

        @Doc(zh = "缺省作者", en = "Author of entries that name none")
        String author,

        @Doc(zh = "主题名或主题文件夹", en = "Theme: name or folder", fallback = "community")
        String theme,

        @Doc(zh = "源文件的网上编辑地址前缀", en = "Prefix for “edit this page”")
        String editUrl,

        @Doc(zh = "各类型的网址规则，如 post: /:year/:slug/", en = "Address patterns by type")
        Map<String, String> permalinks,

        @Doc(zh = "名字怎样变成网址与索引", en = "How names become addresses and indexes")
        NamesConfig names,

        @Doc(zh = "列表每页条数", en = "Entries on a list page", fallback = "20", min = 1, max = 1000)
        int pageSize,

        @Doc(zh = "导航菜单；缺省按内容生成", en = "Menu; else made from the content")
        List<MenuEntry> menu,

        @Doc(zh = "页脚链接", en = "Links in the footer") List<MenuEntry> footer,
        @Doc(zh = "订阅源", en = "Feeds") FeedConfig feed,

        @Doc(zh = "哪些页面参与构建", en = "Which entries are built")
        BuildConfig build,

        @Doc(zh = "怎样读 Markdown", en = "How Markdown is read")
        MarkdownConfig markdown,

        @Doc(zh = "摘要、字数、阅读时间，各页重复的段落", en = "Summaries, lengths, reading time, and what pages repeat")
        DigestConfig digest,

        @Doc(zh = "浏览器里的搜索", en = "Search in the browser") SearchConfig search,

        @Doc(
                zh = "把图的源码画成 SVG 的工具，按语言：dot、mermaid、plantuml 等；没有写的显示源码",
                en = "Tools that draw diagrams, by language; others are shown as their source")
        Map<String, DiagramConfig> diagrams,

        @Doc(zh = "上限", en = "Limits") LimitConfig limits,

        @Doc(zh = "中文排版", en = "How text is set") TypographyConfig typography,

        @Doc(zh = "文字写法的检查（tusk check）", en = "Checks of how text is written (tusk check)")
        LintConfig lint,

        @Doc(zh = "给模板用的其他值", en = "Other values for templates")
        Map<String, String> params) {

    public SiteConfig {
        baseUrl = withoutSlash(baseUrl);
        permalinks = Collections.unmodifiableMap(new LinkedHashMap<>(permalinks));
        menu = List.copyOf(menu);
        footer = List.copyOf(footer);
        diagrams = Collections.unmodifiableMap(new LinkedHashMap<>(diagrams));
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    private static String withoutSlash(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    /** The same site at another address. */
    public SiteConfig withBaseUrl(String newBaseUrl) {
        return new SiteConfig(
                title,
                description,
                language,
                languages,
                newBaseUrl,
                timeZone,
                author,
                theme,
                editUrl,
                permalinks,
                names,
                pageSize,
                menu,
                footer,
                feed,
                build,
                markdown,
                digest,
                search,
                diagrams,
                limits,
                typography,
                lint,
                params);
    }

    /** The same site with drafts, scheduled and expired entries. */
    public SiteConfig withEverythingBuilt() {
        BuildConfig all = new BuildConfig(
                true, true, true, build.ignore(), build.related(), build.highlight(), build.plans(), build.history());
        return new SiteConfig(
                title,
                description,
                language,
                languages,
                baseUrl,
                timeZone,
                author,
                theme,
                editUrl,
                permalinks,
                names,
                pageSize,
                menu,
                footer,
                feed,
                all,
                markdown,
                digest,
                search,
                diagrams,
                limits,
                typography,
                lint,
                params);
    }

    /** The same site as its readers of another language see it. */
    public SiteConfig inLanguage(String tag, LanguageConfig.TranslationConfig own) {
        return new SiteConfig(
                own.title().isEmpty() ? title : own.title(),
                own.description().isEmpty() ? description : own.description(),
                tag,
                languages,
                baseUrl,
                timeZone,
                author,
                theme,
                editUrl,
                permalinks,
                names,
                pageSize,
                own.menu().isEmpty() ? menu : own.menu(),
                own.footer().isEmpty() ? footer : own.footer(),
                feed,
                build,
                markdown,
                digest,
                search,
                diagrams,
                limits,
                typography,
                lint,
                params);
    }

    /** One entry of a menu. */
    public record MenuEntry(
            @Doc(zh = "显示的文字", en = "Label", required = true)
            String title,

            @Doc(zh = "站内路径、源文件或外部地址", en = "Path, source file or address", required = true)
            String url,

            @Doc(zh = "下一级", en = "Entries below") List<MenuEntry> children) {
        public MenuEntry {
            children = List.copyOf(children);
        }
    }

    /** Feeds. */
    public record FeedConfig(
            @Doc(zh = "是否生成", en = "Whether there are any", fallback = "true")
            boolean enabled,

            @Doc(zh = "最多条数", en = "Entries at most", fallback = "30", min = 1, max = 1000)
            int limit,

            @Doc(zh = "是否含全文", en = "Whole text, not only the summary", fallback = "false")
            boolean full) {}

    /** Which entries are built. */
    public record BuildConfig(
            @Doc(zh = "包含草稿", en = "Drafts too", fallback = "false")
            boolean drafts,

            @Doc(zh = "包含未到日期的页面", en = "Entries of the future too", fallback = "false")
            boolean future,

            @Doc(zh = "包含已过期的页面", en = "Expired entries too", fallback = "false")
            boolean expired,

            @Doc(zh = "不读取的路径，如 drafts/**", en = "Paths not read")
            List<String> ignore,

            @Doc(zh = "生成相关页面", en = "Related pages", fallback = "true")
            boolean related,

            @Doc(zh = "代码高亮", en = "Highlight code", fallback = "true")
            boolean highlight,

            @Doc(
                    zh = "EXPLAIN 的计划可以折叠，标出最慢的节点和估错的行数",
                    en = "Fold plans of EXPLAIN, mark their slowest node and wrong estimates",
                    fallback = "true")
            boolean plans,

            @Doc(
                    zh = "页面下方写出 Git 里的最后修改日期与贡献者；浅克隆里没有这些，会给出警告",
                    en =
                            "Below a page, when Git says it was last changed and by whom; a shallow clone cannot tell, which is a warning",
                    fallback = "false")
            boolean history) {
        public BuildConfig {
            ignore = List.copyOf(ignore);
        }
    }

    /** How Markdown is read. */
    public record MarkdownConfig(
            @Doc(
                    zh = "中文旁的 ** 与 * 照作者的意思识别，如 **注意：**后文；关闭则严格按 CommonMark",
                    en = "Read ** and * beside Chinese as meant; else strictly as CommonMark does",
                    fallback = "true")
            boolean chineseEmphasis,

            @Doc(
                    zh = "源文件里的换行若两边都是汉字、假名或全角标点，不留空格",
                    en = "A line break between Han, kana or full-width punctuation leaves no blank",
                    fallback = "true")
            boolean joinedLines,

            @Doc(
                    zh = "单独成段的 $$ … $$ 是公式；读起来像 SQL 的不算",
                    en = "$$ … $$ on lines of its own is a formula, unless it reads like SQL",
                    fallback = "true")
            boolean mathBlocks,

            @Doc(
                    zh = "行内 $x$、\\\\(x\\\\) 是公式；只在个别文章里用，写文首 math: true 即可。$`x`$ 与 math 代码块不需要这个开关",
                    en = "$x$ and \\\\(x\\\\) are formulas; for one entry write math: true in its header",
                    fallback = "false")
            boolean dollarMath) {}

    /** Limits; past each, a problem is reported and the rest of the site is built. */
    public record LimitConfig(
            @Doc(zh = "文本文件最大字节数", en = "Largest text file, bytes", fallback = "10000000", min = 1000, max = 1000000000)
            int fileBytes,

            @Doc(zh = "一行最多字符数", en = "Longest line, characters", fallback = "1000000", min = 1000, max = 1000000000)
            int lineLength,

            @Doc(zh = "最多文件数", en = "Most files", fallback = "200000", min = 1, max = 10000000)
            int files,

            @Doc(zh = "Markdown 最大嵌套层数", en = "Deepest nesting in Markdown", fallback = "100", min = 1, max = 500)
            int nesting,

            @Doc(zh = "一个公式最多字符数", en = "Longest formula, characters", fallback = "10000", min = 10, max = 100000)
            int formula) {}

    /** How text is set on finished pages; feeds and the search index are never touched. */
    public record TypographyConfig(
            @Doc(
                    zh = "汉字与拉丁字母、数字之间留空隙；不改变复制出来的文字",
                    en = "A gap between Han and Latin, which copied text does not have",
                    fallback = "true")
            boolean autospace,

            @Doc(zh = "标题只在词语之间换行", en = "Headings break between phrases", fallback = "true")
            boolean phrases,

            @Doc(
                    zh = "给日文、韩文、英文的文字标上语言",
                    en = "Mark the language of Japanese, Korean and English runs",
                    fallback = "true")
            boolean lang,

            @Doc(zh = "汉字的强调不用斜体而用着重号", en = "Emphasised Han gets dots, not slanted glyphs", fallback = "true")
            boolean emphasis) {}
}
