package cn.postgres.tusk.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import cn.postgres.tusk.report.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendars of a small site, read by ical4j. */
class CalendarsTest {
    private static final String EVENTS = """
            - title: 一天的沙龙，带逗号; 分号
              slug: salon
              series: 沙龙
              start: 2018-01-21
              city: 杭州
              venue: 图书馆
              topics: [索引, 备份]
            - { title: 两天的大会, slug: conf, start: 2019-11-29, end: 2019-11-30, city: 广州 }
            - { title: 只知年份, slug: year, series: 沙龙, start: 2014 }
            - { title: 只知月份, slug: month, series: 只有月份, start: 2015-07, city: 杭州 }
            - { title: 末日不明, slug: vague, start: 2016-05-01, end: 2016-06 }
            - { title: 晚上的直播, slug: live, start: 2026-06-11, startTime: "19:30", endTime: "21:00", online: true }
            - { title: 有时无终, slug: open, start: 2026-06-12, startTime: "19:30" }
            """;
    private static final String BRANCH = "title: 杭州分会\ncity: 杭州\nprovince: 浙江\nkind: branch\n";

    @TempDir
    private Path folder;

    private Map<String, byte[]> build(String settings, Instant now) throws IOException {
        Path content = folder.resolve("content" + now.getEpochSecond() + settings.hashCode());
        Files.createDirectories(content.resolve("events"));
        Files.createDirectories(content.resolve("branches"));
        Files.writeString(content.resolve("site.yml"), "title: 社区\ntimeZone: Asia/Shanghai\n" + settings);
        Files.writeString(content.resolve("events/all.yml"), EVENTS);
        Files.writeString(content.resolve("branches/hangzhou.yml"), BRANCH);
        Path output = content.resolveSibling(content.getFileName() + "-site");
        Path index = output.resolveSibling("index");
        SiteGenerator.of(new BuildOptions(content, output, index, null, null, null, false, false, now, Progress.NONE))
                .build();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".ics")).toList()) {
                files.put(output.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private Map<String, byte[]> build() throws IOException {
        return build("", Instant.parse("2026-11-28T00:00:00Z"));
    }

    private static List<VEvent> events(byte[] file) throws IOException, ParserException {
        try (InputStream in = new java.io.ByteArrayInputStream(file)) {
            net.fortuna.ical4j.model.Calendar calendar = new CalendarBuilder().build(in);
            assertFalse(
                    calendar.validate(true).hasErrors(),
                    () -> calendar.validate(true).toString());
            return new ArrayList<>(calendar.<VEvent>getComponents(Component.VEVENT));
        }
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).orElse("");
    }

    @Test
    void standBesideTheirPages() throws IOException {
        List<String> series = build().keySet().stream()
                .filter(file -> file.startsWith("series/"))
                .toList();
        assertEquals(1, series.size(), "the series without a known day has none: " + series);
        assertEquals(
                List.of(
                        "branches/hangzhou/events.ics",
                        "events/all.ics",
                        "events/conf/event.ics",
                        "events/live/event.ics",
                        "events/open/event.ics",
                        "events/salon/event.ics"),
                build().keySet().stream()
                        .filter(file -> !file.startsWith("series/"))
                        .toList());
    }

    @Test
    void tellEachEventAsItIsKnown() throws IOException, ParserException {
        List<VEvent> all = events(build().get("events/all.ics"));
        assertEquals(
                List.of("一天的沙龙，带逗号; 分号", "两天的大会", "晚上的直播", "有时无终"),
                all.stream().map(event -> value(event, Property.SUMMARY)).toList());
        VEvent salon = all.get(0);
        assertEquals("20180121", value(salon, Property.DTSTART));
        assertEquals("20180122", value(salon, Property.DTEND));
        assertEquals("杭州 图书馆", value(salon, Property.LOCATION));
        assertTrue(value(salon, Property.DESCRIPTION).endsWith("索引\n备份"));
        assertEquals("20180120T160000Z", value(salon, Property.DTSTAMP));
        assertEquals("20191201", value(all.get(1), Property.DTEND));
        assertEquals("20260611T113000Z", value(all.get(2), Property.DTSTART));
        assertEquals("20260611T130000Z", value(all.get(2), Property.DTEND));
        assertEquals("", value(all.get(3), Property.DTEND));
    }

    @Test
    void nameAnEventAlikeInAllFiles() throws IOException, ParserException {
        Map<String, byte[]> files = build();
        String uid = value(events(files.get("events/salon/event.ics")).get(0), Property.UID);
        assertEquals(
                uid, value(events(files.get("branches/hangzhou/events.ics")).get(0), Property.UID));
        assertEquals(uid, value(events(files.get("events/all.ics")).get(0), Property.UID));
        assertEquals(
                4,
                events(files.get("events/all.ics")).stream()
                        .map(event -> value(event, Property.UID))
                        .distinct()
                        .count());
    }

    @Test
    void areTheSameAtAnyTime() throws IOException {
        Map<String, byte[]> before = build();
        Map<String, byte[]> later = build("", Instant.parse("2031-03-01T10:00:00Z"));
        assertEquals(before.keySet(), later.keySet());
        before.forEach((file, bytes) -> assertArrayEquals(bytes, later.get(file), file));
    }

    @Test
    void haveAnAddressWhereTheSiteHasOne() throws IOException, ParserException {
        assertEquals("", value(events(build().get("events/salon/event.ics")).get(0), Property.URL));
        byte[] file = build("baseUrl: https://www.example.org/kb/\n", Instant.parse("2026-11-28T00:00:00Z"))
                .get("events/salon/event.ics");
        assertEquals(
                "https://www.example.org/kb/events/salon/", value(events(file).get(0), Property.URL));
        assertEquals(
                value(events(build().get("events/salon/event.ics")).get(0), Property.UID),
                value(events(file).get(0), Property.UID));
    }

    @Test
    void endTheirLinesAsTheFormatWants() throws IOException {
        String text = new String(build().get("events/all.ics"), StandardCharsets.UTF_8);
        assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void areNotWrittenWithoutFeeds() throws IOException {
        assertEquals(Map.of(), build("feed: { enabled: false }\n", Instant.parse("2026-11-28T00:00:00Z")));
    }
}
