package cn.postgres.tusk.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every calendar of the community's own site, read by ical4j. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentCalendarsIT {
    private static final Path CONTENT = Path.of("").toAbsolutePath().getParent().resolve("content");

    private BuildReport report;
    private final Map<String, Calendar> calendars = new TreeMap<>();

    @BeforeAll
    void build(@TempDir Path folder) throws IOException, ParserException {
        Path site = folder.resolve("site");
        report = SiteGenerator.of(new BuildOptions(
                        CONTENT,
                        site,
                        folder.resolve("index"),
                        null,
                        "community",
                        "https://www.example.org/",
                        false,
                        false,
                        Instant.now(),
                        Progress.NONE))
                .build();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".ics")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    calendars.put(site.relativize(file).toString().replace('\\', '/'), new CalendarBuilder().build(in));
                }
            }
        }
    }

    private static List<String> uids(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .map(event ->
                        event.<Property>getProperty(Property.UID).orElseThrow().getValue())
                .toList();
    }

    @Test
    void allAreValid() {
        assertFalse(report.hasErrors(), report.problems()::toString);
        calendars.forEach((file, calendar) ->
                assertFalse(calendar.validate(true).hasErrors(), () -> file + ": " + calendar.validate(true)));
    }

    @Test
    void everyEventOnKnownDaysHasItsOwnAndIsInThatOfAll() {
        Calendar all = calendars.get("events/all.ics");
        List<String> own = calendars.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/event.ics"))
                .flatMap(entry -> uids(entry.getValue()).stream())
                .sorted()
                .toList();
        assertTrue(own.size() > 50, "events with calendars: " + own.size());
        assertEquals(own, uids(all).stream().sorted().toList());
        assertEquals(own.size(), own.stream().distinct().count());
    }

    @Test
    void everySeriesAndCityWithSuchEventsHasOne() {
        assertEquals(16, uids(calendars.get("series/tiantian/events.ics")).size());
        assertTrue(
                calendars.containsKey("branches/hangzhou/events.ics"),
                calendars.keySet().toString());
        assertFalse(calendars.containsKey("series/xiangyata/events.ics"));
    }
}
