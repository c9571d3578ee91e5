package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import cn.postgres.tusk.serve.Preview;
import cn.postgres.tusk.serve.Preview.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview answers right after an edit is what a whole build would write. */
class LiveSiteIT {
    private static final int EDITS = Integer.getInteger("tusk.edits", 40);

    @TempDir
    Path folder;

    private Path content;
    private Edits edits;
    private Preview preview;

    @BeforeEach
    void site() throws IOException {
        content = folder.resolve("content");
        edits = new Edits(11, content);
        settings("样例");
        preview = SiteGenerator.preview(() -> options(folder.resolve("site"), folder.resolve("index")));
        preview.build(early -> {});
    }

    @Test
    void everyPageAfterAnEditIsThatOfACleanBuild() throws IOException {
        int quick = 0;
        StringBuilder done = new StringBuilder();
        for (int i = 0; i < EDITS; i++) {
            Map<Path, FileTime> before = files();
            String edit = edits.next();
            done.append(' ').append(edit);
            if (edit.equals("config")) {
                settings("样例 " + i);
            }
            // Only a whole build asks what the time is.
            if (preview.edit(changed(before)).isEmpty() || edit.equals("clock")) {
                preview.build(early -> {});
            } else {
                quick++;
            }
            assertAsClean(i, done.toString());
        }
        assertTrue(quick > EDITS / 2, "only " + quick + " edits were shown at once:" + done);
    }

    @Test
    void settingsNeedAWholeBuildWhichShowsItsPagesEarly() throws IOException {
        settings("新名");
        assertTrue(preview.edit(Set.of(content.resolve("site.yml"))).isEmpty());
        preview.build(early -> assertInstanceOf(Answer.Bytes.class, preview.answer("index.html")));
        assertEquals(new Answer.Folder(), preview.answer("index.html"));
        assertTrue(Files.readString(folder.resolve("site/index.html")).contains("新名"));
    }

    @Test
    void anEditGivesUpTheBuildUnderWay() throws IOException {
        Path post = content.resolve("posts/p1.md");
        Preview[] slow = new Preview[1];
        boolean[] edited = {false};
        slow[0] = SiteGenerator.preview(() -> options(folder.resolve("site2"), folder.resolve("index2"))
                .hearing((phase, done, total) -> {
                    if (phase.equals("render") && !edited[0]) {
                        edited[0] = true;
                        slow[0].edit(Set.of(post));
                    }
                }));
        org.junit.jupiter.api.Assertions.assertThrows(CancellationException.class, () -> slow[0].build(early -> {}));
        slow[0].build(early -> {});
        assertTrue(Files.exists(folder.resolve("site2/index.html")));
    }

    @Test
    void relatedPagesStayAfterEditsOfTextAndTitle() throws IOException {
        Files.writeString(content.resolve("site.yml"), "title: 样例\nbaseUrl: https://example.org\n");
        preview.edit(Set.of(content.resolve("site.yml")));
        preview.build(early -> {});
        Path post = content.resolve("posts/p3.md");
        String related = related(Files.readString(folder.resolve("site/posts/p3/index.html")));
        assertTrue(related.contains("<a "), related);
        Files.writeString(post, Files.readString(post) + "\n多一句。\n");
        preview.edit(Set.of(post));
        assertEquals(related, related(new String(bytes("posts/p3/index.html"), StandardCharsets.UTF_8)));
        Files.writeString(post, Files.readString(post).replaceFirst("title: ", "title: 新"));
        preview.edit(Set.of(post));
        String page = new String(bytes("posts/p3/index.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("多一句"), page);
        assertEquals(related, related(page));
    }

    private static String related(String page) {
        int from = page.indexOf("相关页面");
        return from < 0 ? "" : page.substring(from, page.indexOf("</ul>", from));
    }

    @Test
    void aBrokenLinkIsSaidAtOnceAndForgottenWhenMended() throws IOException {
        Path post = content.resolve("posts/p2.md");
        String text = Files.readString(post);
        Files.writeString(post, text + "\n[断](nowhere.md)\n");
        List<Problem> broken = broken(preview.edit(Set.of(post)));
        assertEquals(1, broken.size(), broken.toString());
        Files.writeString(post, text.replace("\n---\n\n", "\n---\n\n多一行。\n\n") + "\n[断](nowhere.md)\n");
        int line = broken(preview.edit(Set.of(post))).get(0).place().line();
        assertEquals(broken.get(0).place().line() + 2, line);
        Files.writeString(post, text);
        assertEquals(List.of(), broken(preview.edit(Set.of(post))));
    }

    @Test
    void aPictureThatKeepsItsNameIsTold() throws IOException {
        Path picture = content.resolve("posts/a.svg");
        Files.writeString(picture, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        preview.edit(Set.of(picture));
        int before = preview.pictures();
        Files.writeString(picture, "<svg xmlns='http://www.w3.org/2000/svg' width='9'/>");
        preview.edit(Set.of(picture));
        assertEquals(before + 1, preview.pictures());
        assertArrayEquals(Files.readAllBytes(picture), bytes("posts/a.svg"));
    }

    /** Related pages and what pages repeat are what only a whole build can tell. */
    private void settings(String title) throws IOException {
        Files.writeString(
                content.resolve("site.yml"),
                "title: " + title
                        + "\nbaseUrl: https://example.org\nbuild: {related: false}\ndigest: {findRepeated: false}\n");
    }

    private static List<Problem> broken(Optional<BuildReport> report) {
        return report.orElseThrow().problems().stream()
                .filter(problem -> problem.arguments().contains("nowhere.md"))
                .filter(problem -> problem.code().id().startsWith(ProblemCode.BROKEN_LINK.id()))
                .toList();
    }

    private void assertAsClean(int number, String done) throws IOException {
        Path clean = folder.resolve("clean" + number);
        SiteGenerator.of(options(clean, folder.resolve("clean-index" + number))).build();
        Set<String> pages = pages(clean);
        for (String page : pages) {
            assertEquals(
                    Files.readString(clean.resolve(page)),
                    new String(bytes(page), StandardCharsets.UTF_8),
                    page + " after" + done);
        }
        for (String page : pages(folder.resolve("site"))) {
            assertTrue(
                    pages.contains(page) || preview.answer(page) instanceof Answer.Gone || isDeleted(page),
                    page + " is still there after" + done);
        }
    }

    private boolean isDeleted(String page) {
        return preview.answer(page) instanceof Answer.Folder
                && !Files.exists(folder.resolve("site").resolve(page));
    }

    private byte[] bytes(String page) throws IOException {
        return preview.answer(page) instanceof Answer.Bytes answer
                ? answer.bytes()
                : Files.readAllBytes(folder.resolve("site").resolve(page));
    }

    private static Set<String> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return new HashSet<>(files.map(file -> site.relativize(file).toString())
                    .filter(name -> name.endsWith(".html"))
                    .toList());
        }
    }

    private Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(content)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    private Set<Path> changed(Map<Path, FileTime> before) throws IOException {
        Map<Path, FileTime> now = files();
        Set<Path> changed = new HashSet<>(before.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(file -> before.containsKey(file) && before.get(file).equals(now.get(file)));
        return changed;
    }

    private BuildOptions options(Path output, @Nullable Path index) {
        return new BuildOptions(content, output, index, null, null, null, false, false, edits.now, Progress.NONE);
    }
}
