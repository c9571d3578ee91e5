package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.frontmatter.FrontMatter;
import cn.postgres.tusk.highlight.BlockText;
import cn.postgres.tusk.highlight.CodeBlock;
import cn.postgres.tusk.highlight.Highlighter;
import cn.postgres.tusk.model.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every code block of two real sets of Markdown: what a reader copies is what the author wrote. Needs the archives in
 * {@code ../shared/corpus} beside the repository and {@code tar}; else it says so and is skipped.
 */
class CodeCorpusIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"digoal", "docs-cn"})
    void keepsEveryCharacterOfEveryBlock(String corpus) throws Exception {
        Path content = unpack(corpus);
        MarkdownParser parser = new MarkdownParser(Configs.of("zh-CN", true, 100));
        List<String> different = new ArrayList<>();
        int blocks = 0;
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String text = FrontMatter.split("x.md", Files.readString(file))
                        .value()
                        .body();
                Body body = parser.parse("x.md", text, 1, "x").value().body();
                StringBuilder shown = new StringBuilder();
                for (Element block : Jsoup.parseBodyFragment(body.html()).select(".code")) {
                    String code = block.wholeText();
                    shown.append(code).append(code.isEmpty() ? "" : "\n");
                    lines(code);
                    blocks++;
                }
                if (!shown.toString().equals(body.code())) {
                    different.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), different);
        assertTrue(blocks > 100, "blocks");
    }

    /** The same block once more with numbers and marks. */
    private static void lines(String code) {
        CodeBlock block =
                new CodeBlock(Highlighter.detect(code), code, true, true, 1, List.of(new CodeBlock.Lines(2, 3)), false);
        assertEquals(code + "\n", BlockText.of(Highlighter.element(block)));
    }

    private Path unpack(String name) throws IOException, InterruptedException {
        Path archive = null;
        for (Path at = Path.of("").toAbsolutePath(); at != null && archive == null; at = at.getParent()) {
            Path candidate = at.resolve("shared/corpus/" + name + ".tar.xz");
            archive = Files.exists(candidate) ? candidate : null;
        }
        if (archive == null) {
            System.out.println("CodeCorpusIT skipped: there is no ../shared/corpus/" + name + ".tar.xz");
        }
        Assumptions.assumeTrue(archive != null, "no corpus");
        Process tar = new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        boolean done = tar.waitFor(5, TimeUnit.MINUTES) && tar.exitValue() == 0;
        Assumptions.assumeTrue(done, "no tar");
        return folder;
    }
}
