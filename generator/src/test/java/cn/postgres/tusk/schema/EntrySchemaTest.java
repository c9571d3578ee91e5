package cn.postgres.tusk.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Citation;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Faq;
import cn.postgres.tusk.model.Milestone;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.WebLink;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemTexts;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntrySchemaTest {
    private static final ContentTypes TYPES = ContentTypes.builtIn();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ProblemTexts CHINESE = new ProblemTexts(Language.ZH);

    private final EntrySchema schema = new EntrySchema(TYPES);

    private Outcome<EntrySchema.Typed> read(String type, Object... fields) {
        return schema.read(TYPES.byId(type).orElseThrow(), Yaml.of(fields), "a.md", SHANGHAI);
    }

    private static List<String> words(Outcome<?> outcome) {
        return outcome.problems().stream()
                .sorted()
                .map(problem ->
                        problem.severity().label() + " " + problem.code().id() + " " + problem.place() + " "
                                + CHINESE.message(problem) + "|" + CHINESE.hint(problem))
                .toList();
    }

    @Test
    void aPostWithoutAnyKeyHasEveryDefault() {
        Outcome<EntrySchema.Typed> outcome = read("post");
        assertEquals(List.of(), words(outcome));
        assertNull(outcome.value().header().title());
        assertNull(outcome.value().header().date());
        assertEquals(true, outcome.value().header().toc());
        assertEquals(false, outcome.value().header().draft());
        assertEquals(List.of(), outcome.value().header().tags());
        assertEquals(
                new Post(null, null, null, List.of(), false, null, List.of()),
                outcome.value().details());
    }

    @Test
    void authorsAndTagsAreSplitAtCommasOfEitherWidth() {
        Outcome<EntrySchema.Typed> outcome = read("post", "author", "张三、李四", "tags", "PostgreSQL , 数组 ，多对多, ");
        assertEquals(List.of("张三", "李四"), outcome.value().header().authors());
        assertEquals(
                List.of("PostgreSQL", "数组", "多对多"), outcome.value().header().tags());
    }

    @Test
    void anItemOfAListIsNotSplit() {
        Outcome<EntrySchema.Typed> outcome = read("post", "tags", List.of("备份, 恢复", "WAL", "~", 9));
        assertEquals(List.of("备份, 恢复", "WAL", "9"), outcome.value().header().tags());
    }

    @Test
    void aDateIsReadInTheZoneOfTheSite() {
        Outcome<EntrySchema.Typed> outcome = read("post", "date", "2018-08-01", "updated", "2018-08-01T23:30:00Z");
        assertEquals(
                OffsetDateTime.parse("2018-08-01T00:00+08:00"),
                outcome.value().header().date());
        assertEquals(
                OffsetDateTime.parse("2018-08-02T07:30+08:00"),
                outcome.value().header().updated());
    }

    @Test
    void aDateThatDoesNotExistIsNamedAtItsPlace() {
        Outcome<EntrySchema.Typed> outcome = read("post", "title", "甲", "date", "2018-13-45");
        assertNull(outcome.value().header().date());
        assertEquals("甲", outcome.value().header().title());
        assertEquals(
                List.of("error invalid-date a.md:2:10 “date”不是有效的日期：2018-13-45" + "|请写成 2018-08-01 或 2018-08-01 09:30"),
                words(outcome));
    }

    @Test
    void anUnknownKeyIsAWarningThatNamesTheNearest() {
        assertEquals(
                List.of("warning unknown-key-nearest a.md:1:1 没有名为“titel”的键，已忽略|是不是想写“title”？"),
                words(read("post", "titel", "甲")));
    }

    @Test
    void aKeyLikeNoOtherListsWhatThereIs() {
        assertEquals(
                List.of("warning unknown-key a.md:1:1 没有名为“mathjaxEngine”的键，已忽略|可用的键：group, versions, "
                        + "sources, title, date, updated, expires, draft, authors, tags, categories, series, weight, "
                        + "summary, slug, url, aliases, lang, translationOf, cover, toc, confirm, math, layout"),
                words(read("faq", "mathjaxEngine", "甲")));
    }

    @Test
    void caseAndHyphensInKeysDoNotMatterInContent() {
        Outcome<EntrySchema.Typed> outcome = read("post", "Title", "甲", "original-author", "乙", "redirectFrom", "/a/");
        assertEquals(List.of(), words(outcome));
        assertEquals("甲", outcome.value().header().title());
        assertEquals("乙", ((Post) outcome.value().details()).originalAuthor());
        assertEquals(List.of("/a/"), outcome.value().header().aliases());
    }

    @Test
    void theOwnKeyWinsOverASynonym() {
        Outcome<EntrySchema.Typed> outcome = read("post", "keywords", "甲", "tags", "乙");
        assertEquals(List.of("乙"), outcome.value().header().tags());
        assertEquals(
                List.of("warning same-key a.md:1:1 “keywords”与“tags”是同一个键的两种写法，只采用“tags”|请合并到“tags”"), words(outcome));
    }

    @Test
    void aWrongValueIsAProblemAndItsDefaultIsUsed() {
        Outcome<EntrySchema.Typed> outcome =
                read("post", "weight", "三", "draft", "maybe", "title", Yaml.of("zh", "甲"), "pinned", "是");
        assertNull(outcome.value().header().weight());
        assertEquals(false, outcome.value().header().draft());
        assertEquals(true, ((Post) outcome.value().details()).pinned());
        assertEquals(
                List.of(
                        "error not-text a.md:1:1 “title”应为一段文字，现为 {…}|请只写一个值；文字里有冒号或括号时，用引号括起来",
                        "error not-integer a.md:1:10 “weight”应为整数，现为“三”|请只写数字，例如 weight: 20",
                        "error not-boolean a.md:2:10 “draft”应为 true 或 false，现为“maybe”|请写 true 或 false"),
                words(outcome));
    }

    @Test
    void theDateOfAnEventIsItsDayAndNotThatOfPublication() {
        Outcome<EntrySchema.Typed> outcome = read("event", "title", "沙龙", "date", "2030-05", "series", "天天象上");
        assertEquals(List.of(), words(outcome));
        assertNull(outcome.value().header().date());
        assertEquals("天天象上", outcome.value().header().series());
        assertEquals(new PartialDate(2030, 5, 0), ((Event) outcome.value().details()).start());
        assertEquals(new PartialDate(2030, 5, 0), outcome.value().details().day());
    }

    @Test
    void aRequiredKeyThatIsMissingIsNamed() {
        assertEquals(
                List.of("error missing-key a.md:1:1 缺少“date”|请补上“date: …”"), words(read("milestone", "title", "甲")));
        assertEquals(
                List.of("error missing-key a.md:1:1 缺少“date”|请补上“date: …”"),
                words(read("milestone", "date", "~", "title", "甲")));
    }

    @Test
    void aChoiceIsReadByNameOrByItsChineseLabel() {
        Milestone milestone = (Milestone) read("milestone", "date", 1986, "kind", "版本发布", "region", "World")
                .value()
                .details();
        assertEquals(Milestone.Kind.RELEASE, milestone.kind());
        assertEquals(Milestone.Region.WORLD, milestone.region());
        assertEquals(
                List.of("error invalid-choice a.md:2:10 “kind”不能是“party”|可选的值：milestone, event, award, org, release"),
                words(read("milestone", "date", 1986, "kind", "party")));
    }

    @Test
    void aSourceIsATextAnAddressOrBoth() {
        Faq faq = (Faq) read(
                        "faq",
                        "sources",
                        List.of("口述", "https://www.example.org/a", Yaml.of("title", "公告", "url", "https://b.example/")))
                .value()
                .details();
        assertEquals(
                List.of(
                        new Citation("口述", null),
                        new Citation("https://www.example.org/a", "https://www.example.org/a"),
                        new Citation("公告", "https://b.example/")),
                faq.sources());
    }

    @Test
    void anItemWithoutWhatItNeedsIsDroppedAndTheOthersStay() {
        Outcome<EntrySchema.Typed> outcome = read(
                "book",
                "links",
                List.of(
                        Yaml.of("title", "书店"),
                        Yaml.of("title", "目录", "url", "https://c.example/", "price", "3"),
                        "豆瓣"));
        assertEquals(
                List.of(new WebLink("目录", "https://c.example/")),
                ((Book) outcome.value().details()).links());
        assertEquals(
                List.of(
                        "error missing-key a.md:1:1 缺少“links.link”|请补上“links.link: …”",
                        "warning unknown-key a.md:3:1 没有名为“links.price”的键，已忽略|可用的键：title, link",
                        "error not-mapping a.md:3:10 “links”应为一组“键: 值”，现为“豆瓣”|请在“links:”下面缩进，每行写一个键"),
                words(outcome));
    }

    @Test
    void aBookNumberMustLookLikeOne() {
        assertEquals(
                "978-7-111-60346-7",
                ((Book) read("book", "isbn", "978-7-111-60346-7").value().details()).isbn13());
        assertEquals(
                List.of("error invalid-value a.md:1:10 “isbn”的写法不对：1234|应符合 97[89](-?[0-9]){10}"),
                words(read("book", "isbn", 1234)));
    }

    @Test
    void aBookNumberWhoseLastDigitIsWrongIsSaidInBothLanguages() {
        Outcome<EntrySchema.Typed> outcome = read("book", "title", "甲", "isbn10", "0-8044-2957-1");
        assertNull(((Book) outcome.value().details()).isbn10());
        assertEquals(
                List.of("error wrong-isbn a.md:2:10 “isbn10”的书号 0-8044-2957-1 有误：校验位应是 X" + "|请对照版权页逐位核对，前面的数字也可能写错了"),
                words(outcome));
        assertEquals(
                "“isbn10” is no ISBN: by its other digits, 0-8044-2957-1 would end in X",
                new ProblemTexts(Language.EN).message(outcome.problems().get(0)));
        assertEquals(1, read("book", "isbn", "9787111603460").problems().size());
    }

    @Test
    void hostileValuesAreProblemsOfOneLine() {
        String deep = "x".repeat(100_000) + "\n";
        Outcome<EntrySchema.Typed> outcome = read("post", deep, deep, "date", deep, "weight", "99999999999");
        assertEquals(3, outcome.problems().size());
        for (Problem problem : outcome.problems()) {
            assertTrue(CHINESE.message(problem).codePoints().noneMatch(c -> c == '\n'));
            assertTrue(CHINESE.message(problem).length() < 150, () -> CHINESE.message(problem));
        }
    }

    @Test
    void everyTypeReadsAnEmptyMappingAndEveryFallback() {
        for (var type : TYPES.all()) {
            Value.Mapping nothing = Yaml.of();
            Outcome<EntrySchema.Typed> outcome = schema.read(type, nothing, "a.yml", SHANGHAI);
            assertEquals(type.details(), outcome.value().details().getClass(), type.id());
        }
    }
}
