package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of writing as part of {@code check}. */
class LintCheckTest {
    private static final String SPACE = "a.md:5:2 info lint-han-latin-space “用PG做”：中文与英文、数字之间的空格 — 请写成“用 PG 做”";

    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void writeContent() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("a.md"), "---\ntitle: 题\n---\n\n用PG做主库。\n");
    }

    @Test
    void buildSaysNothingOfIt() {
        assertEquals(List.of(), lines(generator(null).build()));
    }

    @Test
    void checkFindsIt() {
        assertEquals(List.of(SPACE), lines(generator(null).check()));
    }

    @Test
    void whatBuildKeptInTheCacheDoesNotSilenceIt() {
        Path cache = folder.resolve("cache");
        generator(cache).build();
        assertEquals(List.of(SPACE), lines(generator(cache).check()));
        assertEquals(List.of(SPACE), lines(generator(cache).check()), "what check kept has it too");
        assertEquals(List.of(), lines(generator(cache).build()));
    }

    private SiteGenerator generator(Path cache) {
        BuildOptions plain = BuildOptions.of(content, folder.resolve("site"));
        return SiteGenerator.of(new BuildOptions(
                content, plain.output(), null, cache, null, null, false, false, plain.now(), plain.progress()));
    }

    private static List<String> lines(BuildReport report) {
        TextReport text = new TextReport(Language.ZH, id -> id);
        return report.problems().stream().map(text::line).toList();
    }
}
