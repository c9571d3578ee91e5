package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five places of a new content type, as ARCHITECTURE.md shows them: its blocks are compiled and built as they stand
 * there, in front of the classes of Tusk.
 */
class NewTypeIT {
    private static final Pattern BLOCK = Pattern.compile("(?s)   ```([a-z]+)\\n(.*?)\\n   ```");
    private static final Path TYPES = Path.of("src/main/java/cn/postgres/tusk/schema/ContentTypes.java");

    @TempDir
    Path folder;

    @Test
    void theExampleBuildsAsItStandsThere() throws IOException, InterruptedException {
        List<String> blocks = blocks();
        assertEquals(5, blocks.size());
        Path classes = compiled(blocks.get(0), blocks.get(1));
        Path content = folder.resolve("content");
        BuiltSite.write(content, "site.yml", "title: 小站\n");
        BuiltSite.write(content, "theme/types/tool.html", blocks.get(2));
        BuiltSite.write(content, "tools/pgbouncer.yml", blocks.get(3));
        ProcessBuilder build = TestJvm.of(
                Main.class,
                "build",
                "--content",
                content.toString(),
                "--output",
                folder.resolve("site").toString());
        int classPath = build.command().indexOf("-cp") + 1;
        build.command()
                .set(classPath, classes + File.pathSeparator + build.command().get(classPath));
        Process process = build.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        Document page = Jsoup.parse(folder.resolve("site/tools/pgbouncer/index.html"));
        assertEquals(blocks.get(4), outline(page));
        assertEquals(
                "PgBouncer",
                Jsoup.parse(folder.resolve("site/tools/index.html"))
                        .select("main .item-title")
                        .text());
    }

    private static List<String> blocks() throws IOException {
        String text = Files.readString(Path.of("ARCHITECTURE.md"));
        Matcher matcher = BLOCK.matcher(
                text.substring(text.indexOf("## Adding a content type"), text.indexOf("## Certificates")));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(2).replaceAll("(?m)^   ", ""));
        }
        return blocks;
    }

    /** The record, and the list of types with one line more. */
    private Path compiled(String record, String line) throws IOException {
        Path sources = folder.resolve("sources");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String types = Files.readString(TYPES)
                .replace(
                        "import cn.postgres.tusk.model.Sponsor;",
                        "import cn.postgres.tusk.model.Sponsor;\nimport cn.postgres.tusk.model.Tool;")
                .replace("new ContentTypes(List.of(\n", "new ContentTypes(List.of(\n" + line + "\n");
        BuiltSite.write(sources, "Tool.java", record);
        BuiltSite.write(sources, "ContentTypes.java", types);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        sources.resolve("Tool.java").toString(),
                        sources.resolve("ContentTypes.java").toString());
        assertEquals(0, code);
        assertTrue(types.contains("Tool.class"));
        return classes;
    }

    /** As the golden sites outline a page. */
    private static String outline(Document page) {
        StringBuilder out = new StringBuilder("title: " + page.title());
        page.select("main a[href]")
                .forEach(link -> out.append("\nlink: " + link.attr("href") + " “" + link.text() + "”"));
        return out + "\ntext: " + page.select("main").text();
    }
}
