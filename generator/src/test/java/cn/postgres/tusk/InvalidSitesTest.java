package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an author hears about each mistake, and that a mistake never costs a page. Each folder under {@code
 * src/test/resources/invalid} holds a content folder and what is expected of it; see {@link Expected} for how to write
 * the expectation anew. Cases that Git cannot hold are made here.
 */
class InvalidSitesTest {
    private static final String GOOD = "---\ntitle: 好文章\ndate: 2026-01-02\n---\n\n这一篇没有问题。\n";
    private static final String GOOD_PAGE = "posts/good.md → /posts/good/ “好文章”";

    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void goodPage() throws IOException {
        content = folder.resolve("content");
        BuiltSite.write(content, "posts/good.md", GOOD);
    }

    static Stream<Path> cases() throws IOException {
        return Files.list(Expected.resources("invalid")).sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysEveryProblemAndBuildsEveryPage(Path invalid) throws IOException {
        Path copy = BuiltSite.copy(invalid.resolve("content"), folder.resolve("invalid"));
        BuiltSite site = BuiltSite.of(copy, folder);
        Expected.compare(invalid.resolve("expected-problems.txt"), lines(site.problems()));
        Expected.compare(invalid.resolve("expected-pages.txt"), lines(site.pages()) + lines(site.leftOut()));
    }

    private static String lines(List<String> lines) {
        return String.join("", lines.stream().map(line -> line + "\n").toList());
    }

    @Test
    void saysThatAFileIsInGbk() throws IOException {
        Files.write(content.resolve("posts/gbk.md"), "# 老文件\n\n用记事本写的。\n".getBytes(Charset.forName("GBK")));
        built("posts/gbk.md:1:3 error not-utf8 文件不是 UTF-8 编码：这一行的第 3 个字节 0xC0 无法解读"
                + " — 看起来是 GBK 编码：请在编辑器里另存为 UTF-8，或执行 iconv -f GB18030 -t UTF-8");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        BuiltSite.write(content, "posts/empty.md", "");
        built("posts/empty.md warning empty-file 文件是空的 — 写上内容，或者删掉它");
    }

    @Test
    void saysThatAFileOfOneTwentyMegabyteLineIsTooLarge() throws IOException {
        BuiltSite.write(content, "posts/long.md", "# 很长\n\n" + "a*b_[c](d `e ".repeat(20 * 1024 * 1024 / 13) + "\n");
        built("posts/long.md error file-too-large 文件有 " + Files.size(content.resolve("posts/long.md"))
                + " 字节，超过上限 10000000 — 请拆分文件，或调大 site.yml 的 limits.fileBytes");
    }

    @Test
    void doesNotFollowALinkOutOfTheContent() throws IOException {
        Path secret = folder.resolve("elsewhere/secret.md");
        BuiltSite.write(folder, "elsewhere/secret.md", "# 别处的文件\n");
        try {
            Files.createSymbolicLink(content.resolve("posts/link.md"), secret);
            Files.createSymbolicLink(content.resolve("posts/folder"), secret.getParent());
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here: " + e);
        }
        built(outside("posts/folder", secret.getParent()), outside("posts/link.md", secret));
    }

    @Test
    void saysThatAFolderCannotBeRead() throws IOException {
        Path closed = Files.createDirectories(content.resolve("posts/closed"));
        Files.writeString(closed.resolve("a.md"), GOOD);
        Assumptions.assumeTrue(Files.getFileStore(closed).supportsFileAttributeView("posix"), "no POSIX permissions");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            if (Files.isReadable(closed)) {
                System.out.println("InvalidSitesTest: every folder can be read by this user (root?), skipped");
                Assumptions.abort("every folder can be read by this user");
            }
            BuiltSite site = BuiltSite.of(content, folder);
            assertEquals(1, site.problems().size(), () -> site.problems().toString());
            assertTrue(
                    site.problems().get(0).startsWith("posts/closed "),
                    site.problems().get(0));
            assertTrue(site.pages().contains(GOOD_PAGE), () -> site.pages().toString());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void saysThatTheContentFolderIsMissing() {
        Path missing = folder.resolve("没有");
        BuiltSite site = BuiltSite.of(missing, folder);
        assertEquals(
                List.of("error content-missing 没有内容文件夹 " + missing + " — 请检查 --content 或 tusk.content 的路径"),
                site.problems());
        assertFalse(Files.exists(site.output()), "nothing is written");
    }

    @Test
    void writesNothingIntoTheContentFolder() throws IOException {
        BuiltSite site = BuiltSite.into(content, content, folder);
        assertEquals(
                List.of("error output-unsafe 输出文件夹 " + content + " 就是源文件所在的 " + content
                        + "，或在它的上层，未写入任何文件 — 请另选一个文件夹存放生成的站点，例如 target/site"),
                site.problems());
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of("content/posts/good.md"),
                    files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
        assertEquals(GOOD, Files.readString(content.resolve("posts/good.md")));
    }

    private static String outside(String link, Path target) {
        return link + " warning symlink-outside 符号链接指向内容文件夹之外：" + target + " — 没有跟随它；请把文件放进内容文件夹";
    }

    /** Builds the content and expects these problems and no page but the good one. */
    private void built(String... problems) {
        BuiltSite site = BuiltSite.of(content, folder);
        assertEquals(List.of(problems), site.problems());
        assertEquals(
                List.of(GOOD_PAGE),
                site.pages().stream()
                        .filter(page -> !page.startsWith("posts/empty.md"))
                        .toList());
    }
}
