package cn.postgres.tusk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.ProblemTexts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    private static final ProblemTexts CHINESE = new ProblemTexts(Language.ZH);

    /** Keys and values in turn; the n-th pair stands on line n, its value at column 10. */
    private static Value.Mapping of(Object... keysAndValues) {
        List<Value.Field> fields = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Mark mark = new Mark(i / 2 + 1, 10);
            Object written = keysAndValues[i + 1];
            Value value =
                    written instanceof Value made ? made : new Value.Scalar((String) written, Value.Kind.TEXT, mark);
            fields.add(new Value.Field((String) keysAndValues[i], value, new Mark(i / 2 + 1, 1)));
        }
        return new Value.Mapping(fields, new Mark(1, 1));
    }

    private static List<String> words(Outcome<?> outcome) {
        return outcome.problems().stream()
                .map(problem ->
                        problem.severity().label() + " " + problem.code().id() + " " + problem.place() + " "
                                + CHINESE.message(problem) + "|" + CHINESE.hint(problem))
                .toList();
    }

    @Test
    void withoutAFileEveryKeyHasItsDefault() {
        SiteConfig site = ConfigReader.defaults();
        assertEquals("知识库", site.title());
        assertEquals("zh-CN", site.language());
        assertEquals("Asia/Shanghai", site.timeZone());
        assertEquals("", site.baseUrl());
        assertEquals("community", site.theme());
        assertEquals(20, site.pageSize());
        assertEquals(List.of(), site.menu());
        assertEquals(new SiteConfig.FeedConfig(true, 30, false), site.feed());
        assertEquals(new SiteConfig.BuildConfig(false, false, false, List.of(), true, true, true, false), site.build());
        assertEquals(new SiteConfig.LimitConfig(10_000_000, 1_000_000, 200_000, 100, 10_000), site.limits());
        assertEquals(site, ConfigReader.site("site.yml", of()).value());
    }

    @Test
    void nestedKeysAreReadAndTheOthersKeepTheirDefaults() {
        Outcome<SiteConfig> outcome = ConfigReader.site(
                "site.yml",
                of(
                        "title",
                        "象牙塔",
                        "baseUrl",
                        "https://www.example.org/docs/",
                        "feed",
                        of("limit", "5"),
                        "permalinks",
                        of("post", "/:year/:slug/"),
                        "menu",
                        new Value.Sequence(
                                List.of(
                                        of("title", "书籍", "url", "/books/"),
                                        of("title", "关于", "url", "pages/about.md")),
                                new Mark(5, 3))));
        assertEquals(List.of(), words(outcome));
        SiteConfig site = outcome.value();
        assertEquals("象牙塔", site.title());
        assertEquals("https://www.example.org/docs", site.baseUrl());
        assertEquals(new SiteConfig.FeedConfig(true, 5, false), site.feed());
        assertEquals("/:year/:slug/", site.permalinks().get("post"));
        assertEquals(
                List.of("书籍", "关于"),
                site.menu().stream().map(SiteConfig.MenuEntry::title).toList());
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesTheNearest() {
        assertEquals(
                List.of(
                        "error unknown-setting-nearest site.yml:1:1 没有名为“build.draft”的设置|是不是想写“build.drafts”？",
                        "error unknown-setting-nearest site.yml:1:1 没有名为“titel”的设置|是不是想写“title”？",
                        "error unknown-setting-nearest site.yml:2:1 没有名为“page_size”的设置|是不是想写“pageSize”？"),
                words(ConfigReader.site("site.yml", of("titel", "甲", "page_size", "5", "build", of("draft", "true")))));
    }

    @Test
    void aKeyLikeNoOtherListsWhatThereIs() {
        assertEquals(
                List.of("error unknown-setting site.yml:1:1 没有名为“feed.podcasts”的设置|可用的设置：enabled, limit, full"),
                words(ConfigReader.site("site.yml", of("feed", of("podcasts", "true")))));
    }

    @Test
    void valuesThatCannotBeUsedAreErrorsAndTheDefaultsAreUsed() {
        Outcome<SiteConfig> outcome = ConfigReader.site(
                "site.yml",
                of("timeZone", "Asia/Beijing", "baseUrl", "www.example.org", "language", "zh_CN", "pageSize", "0"));
        assertEquals(
                List.of(
                        "error invalid-time-zone site.yml:1:10 “timeZone”不是已知的时区：Asia/Beijing"
                                + "|请写 Asia/Shanghai 这样的名称，或 +08:00 这样的偏移",
                        "error invalid-base-url site.yml:2:10 “baseUrl”不是有效的站点地址：www.example.org"
                                + "|请写完整的地址，如 https://www.example.org/docs，不带 ? 与 #",
                        "error invalid-language site.yml:3:10 “language”不是有效的语言标记：zh_CN"
                                + "|请写 zh-CN、zh-Hant 或 en 这样的标记",
                        "error out-of-range site.yml:4:10 “pageSize”不能是 0|请写 1 到 1000 之间的整数"),
                words(outcome));
        assertEquals(ConfigReader.defaults(), outcome.value());
    }

    @Test
    void anAddressPatternMustBeginWithASlashAndKnowItsParts() {
        Outcome<SiteConfig> outcome = ConfigReader.site(
                "site.yml",
                of(
                        "permalinks",
                        of("post", ":year/:slug/", "page", "/:titel/:slug/", "boook", "/:slug/", "event", "/e/")));
        String hint = "|以 / 开头，含 :slug 或 :path，另可用 :section、:folder、:year、:month、:day，例如 /:year/:slug/";
        assertEquals(
                List.of(
                        "error invalid-permalink site.yml:1:10 “permalinks.post”不是有效的网址规则：:year/:slug/" + hint,
                        "error invalid-permalink site.yml:2:10 “permalinks.page”不是有效的网址规则：/:titel/:slug/" + hint,
                        "error unknown-setting-nearest site.yml:3:1 没有名为“permalinks.boook”的设置"
                                + "|是不是想写“permalinks.book”？",
                        "error invalid-permalink site.yml:4:10 “permalinks.event”不是有效的网址规则：/e/" + hint),
                words(outcome));
        assertEquals(0, outcome.value().permalinks().size());
    }

    @Test
    void aMenuEntryWithoutAnAddressIsLeftOut() {
        Outcome<SiteConfig> outcome = ConfigReader.site(
                "site.yml", of("menu", new Value.Sequence(List.of(of("title", "书籍")), new Mark(1, 3))));
        assertEquals(List.of("error missing-key site.yml:1:1 缺少“menu.url”|请补上“menu.url: …”"), words(outcome));
        assertEquals(List.of(), outcome.value().menu());
    }

    @Test
    void aFileThatIsAListIsOneErrorAndAllDefaults() {
        Outcome<SiteConfig> outcome = ConfigReader.site("site.yml", new Value.Sequence(List.of(), new Mark(1, 1)));
        assertEquals(
                List.of("error settings-not-mapping site.yml:1:1 设置文件应为一组“键: 值”" + "|每行写一个键，例如“title: 站名”；暂用缺省设置"),
                words(outcome));
        assertEquals(ConfigReader.defaults(), outcome.value());
    }

    @Test
    void termsAreReadByNameWithTheirSynonyms() {
        Outcome<TermsConfig> outcome = ConfigReader.terms(
                "terms.yml",
                of(
                        "tags",
                        of(
                                "流复制",
                                of("slug", "streaming-replication", "synonyms", "streaming replication、物理复制"),
                                "索引",
                                "index",
                                "膨胀",
                                new Value.Scalar("", Value.Kind.NULL, new Mark(3, 4)))));
        assertEquals(List.of(), words(outcome));
        assertEquals(
                List.of("流复制", "索引", "膨胀"), List.copyOf(outcome.value().tags().keySet()));
        assertEquals(
                new TermsConfig.TermEntry(
                        "streaming-replication", "", "", List.of("streaming replication", "物理复制"), ""),
                outcome.value().tags().get("流复制"));
        assertEquals("index", outcome.value().tags().get("索引").slug());
        assertEquals("", outcome.value().tags().get("膨胀").slug());
    }

    @Test
    void anUnknownTaxonomyIsAnError() {
        assertEquals(
                List.of("error unknown-setting-nearest terms.yml:1:1 没有名为“tag”的设置|是不是想写“tags”？"),
                words(ConfigReader.terms("terms.yml", of("tag", of()))));
    }
}
