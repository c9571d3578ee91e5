package cn.postgres.tusk.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Repeated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small sites, as people write them. */
class RepeatsTest {
    private static final String AD =
            "\n\n想跟着我一起学数据库的朋友，可以扫码加入读者群，每周三晚上在线答疑。\n\n[![二维码](http://example.org/q.png)](http://example.org)\n";
    private static final String AD_TEXT = "想跟着我一起学数据库的朋友";

    private static List<Document> site(int posts, IntFunction<String> body) {
        return Bodies.digested(
                Bodies.posts(IntStream.range(0, posts).mapToObj(body).toList()));
    }

    /** A text of its own for each post. */
    private static String own(int post) {
        return "## 背景\n\n第" + "甲乙丙丁戊己庚辛壬癸".charAt(post % 10) + "篇讲的是" + "子丑寅卯辰巳午未申酉戌亥".charAt(post / 10 % 12)
                + "号机器上遇到的问题，现象是查询忽快忽慢。";
    }

    private static List<String> found(List<Document> documents) {
        return Repeats.found(documents).stream().map(Repeated::text).toList();
    }

    @Test
    void anAdvertisementBelowEveryPostIsNoneOfItsText() {
        List<Document> posts = site(30, post -> own(post) + AD);
        for (Document post : posts) {
            Body body = post.body();
            assertTrue(body.html().contains(AD_TEXT), "it stays on the page");
            assertTrue(body.text().contains(AD_TEXT), "it is found");
            assertFalse(body.ownText().contains(AD_TEXT));
            assertTrue(body.repeatedText().contains(AD_TEXT));
            assertTrue(body.ownText().contains("查询忽快忽慢"));
            assertFalse(body.repeatedText().contains("查询忽快忽慢"));
            assertFalse(body.summary().contains("读者群"), body.summary());
            assertEquals(27, body.counts().han());
        }
    }

    @Test
    void theReportSaysWhatWasFoundAndWhere() {
        List<Document> posts = site(30, post -> own(post) + AD);
        assertEquals(
                List.of(
                        new Repeated(30, "post", "想跟着我一起学数据库的朋友，可以扫码加入读者群，每周三晚上在线答疑。", "posts/0000.md", 5),
                        new Repeated(30, "post", "", "posts/0000.md", 7)),
                Repeats.found(posts));
    }

    @Test
    void aSmallSiteMayRepeatItself() {
        String licence = "\n\n本文以知识共享署名许可发布，转载请保留作者姓名与原文的链接，谢谢。";
        assertEquals(List.of(), found(site(3, post -> own(post) + licence)));
        assertEquals(List.of(), found(site(9, post -> own(post) + licence)));
        assertEquals(1, found(site(10, post -> own(post) + licence)).size());
    }

    @Test
    void genericHeadingsStay() {
        List<Document> posts = site(40, post -> own(post) + "\n\n## 小结\n\n以上。" + AD);
        for (Document post : posts) {
            List<String> headings =
                    post.body().headings().stream().map(Heading::text).toList();
            assertEquals(List.of("背景", "小结"), headings);
            assertTrue(post.body().ownText().contains("以上。"));
        }
    }

    @Test
    void codeTablesAndShortSentencesAreTheirOwn() {
        String end = "\n\n该语句是扩展语法。\n\n| 返回值 | 含义 |\n|---|---|\n| 0 | 这条语句执行成功了，没有任何的错误 |\n\n"
                + "```\nQuery OK, 0 rows affected (0.01 sec), and nothing else was said by the server\n```\n";
        assertEquals(List.of(), found(site(40, post -> own(post) + end)));
    }

    @Test
    void yearsAndCountersDoNotMakeAnAdvertisementAnother() {
        List<Document> posts = site(
                40,
                post -> own(post) + "\n\n© 2009–" + (2018 + post % 5) + " 象牙塔数据库技术社区，本站已有 " + post * 37
                        + " 位读者，欢迎订阅我们的周报。");
        assertEquals(40, Repeats.found(posts).get(0).pages());
    }

    @Test
    void anAdvertisementThatChangesOverTheYearsIsFoundInEachForm() {
        List<Document> posts = site(
                40,
                post -> own(post)
                        + (post < 20 ? "\n\n年度大会的门票已经开售，读者报名可以享受八折的优惠价格。" : "\n\n新书已经上架，各大书店都可以买到，签名本请到我们的读者群里登记。"));
        assertEquals(
                List.of(20, 20),
                Repeats.found(posts).stream().map(Repeated::pages).toList());
    }

    @Test
    void theOpeningOfASeriesDoesNotBeginEverySummary() {
        String opening = "本系列一共四十篇，每一篇讲一种业务场景，测试环境与测试方法都是相同的。\n\n![架构](../series.png)\n\n";
        List<Document> posts = site(40, post -> opening + own(post));
        for (Document post : posts) {
            assertTrue(post.body().summary().startsWith("第"), post.body().summary());
            assertEquals(
                    List.of("背景"),
                    post.body().headings().stream().map(Heading::text).toList());
        }
    }

    @Test
    void whatStandsInTheMiddleIsTextUnlessMostPagesHaveIt() {
        String step = "\n\n先把测试用的数据灌进去，大约要等十几分钟，期间不要重启数据库。\n\n";
        assertEquals(List.of(), found(site(40, post -> own(post) + (post % 3 == 0 ? step : "\n\n") + own(post + 7))));
        assertEquals(
                1,
                found(site(40, post -> own(post) + (post % 3 != 0 ? step : "\n\n") + own(post + 7)))
                        .size());
    }

    @Test
    void aLineOfTagsIsRepeatedWhateverItsTags() {
        List<Document> posts = site(
                40,
                post -> "##### [TAG " + post % 7 + "](../t/" + post % 7 + ".md) , [TAG " + post + "](t/" + post
                        + ".md)\n\n" + own(post));
        for (Document post : posts) {
            Block first = post.body().outline().blocks().get(0);
            assertEquals(Block.Kind.LINK_HEADING, first.kind());
            assertTrue(first.repeated());
            assertEquals(
                    List.of("背景"),
                    post.body().headings().stream().map(Heading::text).toList());
        }
    }

    @Test
    void aLineOfTagsIsNoHeadingOnASinglePageEither() {
        Body body = Bodies.markdown("##### [TAG 1](t/1.md) , [TAG 2](t/2.md)\n\n## 背景\n\n正文。");
        assertEquals(List.of("背景"), body.headings().stream().map(Heading::text).toList());
        assertTrue(body.ids().size() == 2, "its anchor stays");
    }

    @Test
    void aHeadingThatIsALinkStaysAHeading() {
        Body body = Bodies.markdown("## [甲](a.md)\n\n说明甲。\n\n## [乙](b.md)\n\n说明乙。");
        assertEquals(2, body.headings().size());
        Body index = Bodies.markdown("## [甲](a.md)\n\n## [乙](b.md)\n");
        assertEquals(2, index.headings().size());
    }

    @Test
    void referencesAreTheirPagesOwn() {
        List<Document> posts = site(
                40,
                post -> own(post) + "\n\n## 参考\n\n[官方手册](https://www.postgresql.org/docs/)\n\n[第 " + post
                        + " 个讨论](https://example.org/m/" + post + ")\n" + AD);
        for (Document post : posts) {
            assertTrue(post.body().headings().stream()
                    .anyMatch(heading -> heading.text().equals("参考")));
            assertTrue(post.body().ownText().contains("个讨论"));
        }
    }

    @Test
    void aLinkThatSomePagesEndWithIsNotRepeatedOnThem() {
        List<Document> posts = site(
                60,
                post -> own(post)
                        + (post < 28 ? "\n\n[选型指南](../guide.md)\n\n" : "\n\n")
                        + (post < 4 ? "" : "上面这篇文章值得先看一遍，第" + "甲乙丙丁戊己庚辛壬癸".charAt(post % 10) + "次了。"));
        assertEquals(List.of(), found(posts));
    }

    @Test
    void theHeadingOfAnAdvertisementGoesWithIt() {
        List<Document> posts = site(
                40,
                post -> own(post) + "\n\n[上一站](http://example.org/list)\n\n## 关于作者\n\n一个做了很多年数据库的老工程师，喜欢写字，也喜欢爬山和钓鱼。");
        for (Document post : posts) {
            assertEquals(
                    List.of("背景"),
                    post.body().headings().stream().map(Heading::text).toList());
        }
    }

    @Test
    void picturesAreToldApartByTheirFiles() {
        List<Document> posts = site(40, post -> own(post) + "\n\n![图](2018_" + post + ".png)");
        assertEquals(List.of(), found(posts));
        assertEquals(
                1, found(site(40, post -> own(post) + "\n\n![图](../logo.png)")).size());
    }

    @Test
    void pagesInHtmlRepeatThemselvesToo() {
        List<Document> pages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pages.add(
                    Bodies.post(
                            "posts/%02d.html".formatted(i),
                            Bodies.html(
                                    "<div><h2>背景</h2><p>" + own(i).substring(7)
                                            + "</p><div class='x'><p>想跟着我一起学数据库的朋友，可以扫码加入<a href='g.html'>读者群</a>，每周三晚上答疑。</p></div></div>")));
        }
        List<Document> digested = Bodies.digested(pages);
        assertEquals(20, Repeats.found(digested).get(0).pages());
        Body body = digested.get(0).body();
        assertFalse(body.ownText().contains("读者群"));
        assertTrue(body.ownText().contains("查询忽快忽慢"));
        assertFalse(body.summary().contains("读者群"));
        assertEquals(27, body.counts().han());
    }

    @Test
    void typesAreCountedByThemselves() {
        List<Document> posts = Bodies.posts(
                IntStream.range(0, 18).mapToObj(post -> own(post) + AD).toList());
        List<Document> mixed = new ArrayList<>(posts.subList(0, 9));
        posts.subList(9, 18).forEach(post -> mixed.add(Bodies.page(post)));
        assertEquals(List.of(), found(Bodies.digested(mixed)));
        assertEquals(2, found(Bodies.digested(posts)).size());
    }

    @Test
    void onALargeSiteAShareOfThePagesIsNeeded() {
        DigestConfig half = new DigestConfig(120, 330, 240, 200, 100, true, 10, 50);
        List<Document> posts = Bodies.posts(IntStream.range(0, 40)
                .mapToObj(post -> own(post) + (post < 15 ? AD : ""))
                .toList());
        assertEquals(2, found(Bodies.digested(posts)).size());
        assertEquals(List.of(), found(Bodies.digested(half, posts)));
    }

    @Test
    void aSiteMayNotWantToKnow() {
        DigestConfig off = new DigestConfig(120, 330, 240, 200, 100, false, 10, 1);
        List<Document> posts = Bodies.posts(
                IntStream.range(0, 40).mapToObj(post -> own(post) + AD).toList());
        assertEquals(List.of(), found(Bodies.digested(off, posts)));
    }

    @Test
    void theOrderOfThePagesDoesNotMatter() {
        List<String> bodies = IntStream.range(0, 60)
                .mapToObj(
                        post -> own(post) + (post % 4 == 0 ? "" : AD) + (post % 5 == 0 ? "\n\n[目录](../index.md)" : ""))
                .toList();
        List<Document> documents = new ArrayList<>(Bodies.posts(bodies));
        String expected = marks(Bodies.digested(documents));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(documents, new Random(seed));
            assertEquals(expected, marks(Bodies.digested(documents)));
        }
    }

    private static String marks(List<Document> documents) {
        return documents.stream()
                .map(document ->
                        document.source().path() + ":" + document.body().repeatedText())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
