package cn.postgres.tusk.bench.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.bench.search.Jsons;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedReportTest {
    private static final List<Cost> OURS = List.of(new Cost(1, 1, 1.5, 100, 0), new Cost(3, .5, 2.5, 120, 1));
    private static final List<Cost> THEIRS = List.of(new Cost(4, 1, 5, 200, 0), new Cost(4, 1, 5, 200, 0));

    @TempDir
    Path folder;

    private static SpeedReport report() {
        Setting setting = new Setting(2, 24, "Linux 6.1 amd64", "OpenJDK 17", Map.of("Hugo", "0.111.3"));
        List<Row> rows =
                List.of(Row.ratio(Measure.HUGO, 500, OURS, THEIRS), Row.difference(Measure.SITE, 3300, THEIRS, OURS));
        return new SpeedReport("2026-11-01", "共享", 2, setting, rows, Map.of("500", Map.of("hugo-hl", THEIRS)));
    }

    @Test
    void markdownHasALineForEachRow() {
        List<String> lines = SpeedMarkdown.of(report()).lines().toList();
        assertTrue(lines.get(0).startsWith("2026-11-01，2 核，24 GB 内存（共享），Linux 6.1 amd64，OpenJDK 17。Hugo 0.111.3。"));
        assertTrue(lines.contains("| Hugo（高亮，无搜索）· Hugo, highlighting, no search | 500 | 0.50 (0.25–0.75) "
                + "| 0.55 (0.40–0.70) | 0.40 (0.30–0.50) | 0.55 (0.50–0.60) |"));
        assertTrue(lines.contains("| `mvn site` 比命令行多用 · what `mvn site` takes beyond the command line | 3,300 "
                + "| +2.0 s (+1.0 – +3.0) | +2.3 s (+1.5 – +3.0) | +3.0 s (+2.5 – +3.5) |  |"));
        assertTrue(lines.contains("| Hugo（高亮，无搜索）· Hugo, highlighting, no search | 500 "
                + "| 用户 + 系统 user + system ≤ 0.60 | 0.55 | ✓ |"));
        assertTrue(lines.contains("| `mvn site` 比命令行多用 · what `mvn site` takes beyond the command line | 3,300 "
                + "| 时钟 wall clock ≤ 1.50 s | 3.00 | ✗ |"));
        assertTrue(lines.contains("| hugo-hl | 500 | 4.00 | 5.00 | 5.00 | 200 | 0 |"));
    }

    @Test
    void everyTableIsAsWideAsItsHead() {
        int width = 0;
        for (String line : SpeedMarkdown.of(report()).lines().toList()) {
            int cells = line.startsWith("|") ? line.split("\\|", -1).length : 0;
            assertTrue(width == 0 || cells == 0 || cells == width, line);
            width = cells;
        }
    }

    @Test
    void jsonHasEveryFigure() throws Exception {
        report().write(folder);
        Map<String, Object> read = Jsons.object(Files.readString(folder.resolve("speed.json")));
        assertEquals("2026-11-01", read.get("date"));
        Map<?, ?> row = (Map<?, ?>) ((List<?>) read.get("rows")).get(0);
        assertEquals("hugo", row.get("measure"));
        Map<?, ?> user = (Map<?, ?>) ((Map<?, ?>) row.get("compared")).get("USER");
        assertEquals(.25, Jsons.number(user.get("least")), 1e-9);
        Map<?, ?> runs = (Map<?, ?>) ((Map<?, ?>) read.get("runs")).get("500");
        assertEquals(2, ((List<?>) runs.get("hugo-hl")).size());
        assertEquals(SpeedMarkdown.of(report()), Files.readString(folder.resolve("speed.md")));
    }

    @Test
    void readsVersionsOutOfWhatProgramsSay() {
        assertEquals("0.111.3", Setting.first("hugo v0.111.3+extended linux/amd64 BuildDate=2023"));
        assertEquals("0.1.0-SNAPSHOT", Setting.first("Tusk 0.1.0-SNAPSHOT (Java 17.0.15+6)"));
        assertEquals("6.18.44", Setting.first("6.18.44-name-of-a-kernel"));
        assertEquals("?", Setting.first("not found"));
    }

    @Test
    void saysWhatIsMissing() {
        Tools tools = new Tools(folder, folder.resolve("bench"), folder.resolve("tusk.jar"), folder);
        List<String> missing = Needs.missing(tools, EnumSet.noneOf(Measure.class));
        assertTrue(missing.get(0).contains("peers.py") && missing.get(0).contains("--bench"), missing.get(0));
        assertTrue(missing.get(1).contains("mvn package"), missing.get(1));
    }

    @Test
    void changesOurPostsAndNotTheirs() throws Exception {
        Path posts = Files.createDirectories(folder.resolve("md/2026"));
        Files.writeString(posts.resolve("a.md"), "甲\n");
        Tools tools = new Tools(folder, folder, folder.resolve("it's.jar"), folder.resolve("work"));
        OurSite site = OurSite.of(tools, "500-plain", folder.resolve("md"), true);
        site.change(1);
        assertEquals("甲\n", Files.readString(posts.resolve("a.md")));
        assertTrue(Files.readString(site.content().resolve("posts/2026/a.md")).startsWith("甲\n\n第 1 次"));
        assertTrue(Files.readString(site.content().resolve("site.yml")).contains("highlight: false"));
        assertTrue(site.shell("{out}").contains("it'\\''s.jar' build"), site.shell("{out}"));
    }
}
