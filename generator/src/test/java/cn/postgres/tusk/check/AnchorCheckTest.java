package cn.postgres.tusk.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorCheckTest {
    private static final List<String> IDS = List.of("安装-步骤", "Vacuum-调优", "fn-1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#fn-1",
                "#",
                "#top",
                "#TOP",
                "/b/#%E5%AE%89%E8%A3%85-%E6%AD%A5%E9%AA%A4",
                "/b/#安装-步骤",
                "/b/?print=1#Vacuum-调优",
                "/b/#Vacuum-调优:~:text=x",
                "/b/",
                "/files/x.pdf#page=3",
                "//other.example/#x",
                "https://other.example/#x",
                "mailto:a@example.org"
            })
    void takesWhatIsThereAndWhatIsNotItsOwn(String address) {
        assertEquals(List.of(), check(Link.Kind.LINK, address));
    }

    @Test
    void reportsAMissingAnchorWhereTheLinkStands() {
        Problem problem = check(Link.Kind.LINK, "/b/#完全不同的标题").get(0);
        assertEquals(ProblemCode.BROKEN_ANCHOR, problem.code());
        assertEquals("a.md:7:3", problem.place().toString());
        assertEquals(List.of("as written", "完全不同的标题"), problem.arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#安装步骤", "/b/#vacuum-调优", "/b/#Vacuum-调", "#%E5%AE%89%E8%A3%85_%E6%AD%A5%E9%AA%A4"})
    void proposesTheNearest(String address) {
        Problem problem = check(Link.Kind.LINK, address).get(0);
        assertEquals(ProblemCode.BROKEN_ANCHOR_NEAREST, problem.code());
        assertEquals(
                address.contains("acuum") ? "Vacuum-调优" : "安装-步骤",
                problem.arguments().get(2));
    }

    @Test
    void picturesHaveNoAnchors() {
        assertEquals(List.of(), check(Link.Kind.IMAGE, "/b/#gone"));
    }

    @Test
    void aPageFullOfBrokenAnchorsTakesNoMinutes() {
        List<String> ids = IntStream.range(0, 20_000)
                .mapToObj(i -> "heading-number-" + i * 7919L)
                .toList();
        List<String> addresses = IntStream.range(0, 20_000)
                .mapToObj(i -> "#nowhere-to-be-found-" + i)
                .toList();
        Site site = site(entry("a", Link.Kind.LINK, addresses, ids));
        assertEquals(
                20_000,
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> AnchorCheck.of(site))
                        .size());
    }

    private static List<Problem> check(Link.Kind kind, String address) {
        return AnchorCheck.of(site(entry("a", kind, List.of(address), IDS), entry("b", kind, List.of(), IDS)));
    }

    private static Entry entry(String name, Link.Kind kind, List<String> addresses, List<String> ids) {
        Header header = new Header(
                name, null, null, null, false, List.of(), List.of(), List.of(), null, null, null, null, null, List.of(),
                null, null, null, true, List.of(), false, null);
        List<Link> links = addresses.stream()
                .map(address -> new Link(kind, "as written", 7, 3))
                .toList();
        ContentType type = new ContentType("page", "pages", Page.class, "", "", "", ContentType.Order.TITLE);
        return new Entry(
                Source.file(name + ".md"),
                "",
                type,
                header,
                new Page(null),
                name,
                "",
                "/" + name + "/",
                name + "/index.html",
                List.of(),
                links,
                addresses,
                ids,
                Map.of(),
                new Counts(0, 0));
    }

    private static Site site(Entry... entries) {
        Map<String, Entry> byUrl = new TreeMap<>();
        Stream.of(entries).forEach(entry -> byUrl.put(entry.url(), entry));
        return new Site(
                OffsetDateTime.parse("2020-01-01T00:00:00Z"),
                List.of(entries),
                byUrl,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
    }
}
