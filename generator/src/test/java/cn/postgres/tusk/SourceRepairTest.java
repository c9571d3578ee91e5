package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.FixReport;
import cn.postgres.tusk.report.TextReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --fix} does to files. */
class SourceRepairTest {
    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
    }

    @Test
    void keepsByteOrderMarkAndLineEndsAndTheMissingLastOne() throws IOException {
        Path file = write("a.md", "\uFEFF---\r\ntitle: 题\r\n---\r\n\r\n用PG做。\r\n第二行\r第三行,没有行尾");
        fix();
        assertEquals("\uFEFF---\r\ntitle: 题\r\n---\r\n\r\n用 PG 做。\r\n第二行\r第三行，没有行尾", Files.readString(file));
    }

    @Test
    void saysWhatItChanged() throws IOException {
        write("b.md", "# 题\n\n第一行\n用PG做。\n第三行\n\n```\n用PG做\n```\n");
        FixReport report = fix();
        assertEquals(1, report.repairs());
        assertEquals(
                List.of("--- a/b.md", "+++ b/b.md", "@@ -3,3 +3,3 @@", " 第一行", "-用PG做。", "+用 PG 做。", " 第三行"),
                report.files().get(0).diff());
    }

    @Test
    void onlyShowsTheDiffWhenAsked() throws IOException {
        Path file = write("a.md", "# 题\n\n用PG做。\n");
        FixReport report = generator().fix(false);
        assertEquals(
                List.of("a.md"),
                report.files().stream().map(FixReport.FixedFile::path).toList());
        assertEquals("# 题\n\n用PG做。\n", Files.readString(file));
    }

    @Test
    void secondRunFindsNothing() throws IOException {
        write("a.md", "# 题\n\n版本是ＰＧ１７,用\"PG\"还是\"主库\"?\n");
        assertEquals(1, fix().files().size());
        assertEquals(List.of(), fix().files());
    }

    @Test
    void leavesFilesThatAreNotUtf8() throws IOException {
        byte[] gbk = {(byte) 0xd3, (byte) 0xc3, 'P', 'G', ',', '\n'};
        Path file = content.resolve("a.md");
        Files.write(file, gbk);
        assertEquals(List.of(), fix().files());
        assertArrayEquals(gbk, Files.readAllBytes(file));
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        Path outside = folder.resolve("outside.md");
        Files.writeString(outside, "用PG做。\n");
        Path own = write("own.md", "用PG做。<!-- tusk-lint-disable-line -->\n");
        try {
            Files.createSymbolicLink(content.resolve("link.md"), outside);
            Files.createSymbolicLink(content.resolve("inner.md"), own);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here");
        }
        assertEquals(List.of(), fix().files());
        assertEquals("用PG做。\n", Files.readString(outside));
        assertTrue(Files.isSymbolicLink(content.resolve("inner.md")));
    }

    @Test
    void keepsPermissionsAndLeavesNothingBehind() throws IOException {
        Path file = write("a.md", "用PG做。\n");
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        fix();
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> files = Files.list(content)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void headingsThatLinksLeadToKeepTheirText() throws IOException {
        write("a.md", "# 题\n\n## 用PG做\n\n## 用SQL查\n");
        write("b.md", "# 题\n\n见[那里](a.md#用pg做)\n");
        fix();
        assertEquals("# 题\n\n## 用PG做\n\n## 用 SQL 查\n", Files.readString(content.resolve("a.md")));
    }

    @Test
    void repairsDataWhereItStandsInTheFileAsItIs() throws IOException {
        Path file = write("events/2020.yml", """
                - title: PG大会
                  date: 2020-11-01
                  place: 杭州PG酒店
                  summary: "年度大会,线上"
                  body: |
                    用PG做。

                        select 'PG做,好'

                    讲师"众多",掌声雷动...
                """);
        fix();
        assertEquals("""
                - title: PG大会
                  date: 2020-11-01
                  place: 杭州PG酒店
                  summary: "年度大会，线上"
                  body: |
                    用 PG 做。

                        select 'PG做,好'

                    讲师“众多”，掌声雷动……
                """, Files.readString(file));
    }

    @Test
    void leavesAHeaderThatWouldNotReadTheSame() throws IOException {
        // Taking the indent away would turn the text of the key into a comment
        Path file = write("a.md", "---\ntitle: 题\nsummary: 　　# 用PG做\n---\n\n正文。\n");
        fix();
        String text = Files.readString(file);
        assertFalse(text.contains("summary: #"), text);
    }

    @Test
    void siteMaySettleItsOwnRules() throws IOException {
        write("site.yml", "lint:\n  spacing: forbid\n  ellipsis: off\n  names: {象牙塔: 象牙塔学院, PGCon: PGConf}\n");
        Path file = write("a.md", "# 题\n\n用 PG 做... PGCon 很好,Github也好。\n");
        fix();
        assertEquals("# 题\n\n用PG做... PGConf很好，GitHub也好。\n", Files.readString(file));
    }

    @Test
    void aSiteWithoutLintIsLeftAlone() throws IOException {
        write("site.yml", "lint: {enabled: false}\n");
        write("a.md", "用PG做。\n");
        assertEquals(List.of(), fix().files());
    }

    @Test
    void saysWhatCannotBeWritten() throws IOException {
        write("a.md", "用PG做。\n");
        Assumptions.assumeTrue(Files.getFileStore(content).supportsFileAttributeView("posix"), "no POSIX permissions");
        Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeFalse(Files.isWritable(content), "this user may write everywhere");
            FixReport report = fix();
            TextReport text = new TextReport(Language.ZH, id -> id);
            assertEquals(1, report.problems().size());
            assertTrue(text.line(report.problems().get(0)).startsWith("a.md error write-failed"));
        } finally {
            Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Path write(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private FixReport fix() {
        return generator().fix(true);
    }

    private SiteGenerator generator() {
        return SiteGenerator.of(BuildOptions.of(content, folder.resolve("site")));
    }
}
