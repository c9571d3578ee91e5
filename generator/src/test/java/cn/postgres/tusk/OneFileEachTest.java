package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book, an event or a milestone is one short file, and a wrong field is answered as the guide for contributors says. */
class OneFileEachTest {
    private static final Path GUIDE = Path.of("../.github/CONTRIBUTING.md");

    private static final Pattern FILE =
            Pattern.compile("`content/([a-z0-9/-]+\\.yml)`：\n\n```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWERS = Pattern.compile("得到的提示是：\n\n```text\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Map<String, String> examples;

    @BeforeEach
    void readGuide() throws IOException {
        examples = FILE.matcher(Files.readString(GUIDE))
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> b, TreeMap::new));
    }

    private BuiltSite build(boolean wrong) throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        for (Map.Entry<String, String> example : examples.entrySet()) {
            if (example.getKey().endsWith("/cuo.yml") == wrong) {
                BuiltSite.write(content, example.getKey(), example.getValue());
            }
        }
        return BuiltSite.of(content, folder);
    }

    @Test
    void threeShortFilesAreThreePages() throws IOException {
        BuiltSite site = build(false);
        assertEquals(List.of(), site.problems());
        assertEquals(
                List.of(
                        "books/yunwei-shouji.yml → /books/yunwei-shouji/ “PostgreSQL 运维手记”",
                        "events/hangzhou-2026-12.yml → /events/hangzhou-2026-12/ “杭州沙龙：备份那些事”",
                        "history/hangzhou-2026.yml → /history/hangzhou-2026/ “杭州分会办满一百场沙龙”"),
                site.pages());
        assertEquals(6, examples.size());
        examples.forEach((file, text) -> assertTrue(text.lines().count() <= 15, file + " is too long"));
    }

    @Test
    void threeWrongFieldsAreAnsweredWithFileAndLine() throws IOException {
        Matcher answers = ANSWERS.matcher(Files.readString(GUIDE));
        assertTrue(answers.find());
        BuiltSite site = build(true);
        assertEquals(answers.group(1).lines().toList(), site.problems());
        assertEquals(3, site.problems().size());
        assertEquals(3, site.pages().size(), "a wrong field costs no page");
    }
}
