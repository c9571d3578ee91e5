package cn.postgres.tusk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void withoutArgumentsShowsTheHelp() {
        Run run = run();

        assertEquals(0, run.code());
        for (String command : new String[] {"build", "check", "serve", "new", "search", "help"}) {
            assertTrue(run.out().contains("\n  " + command + " "), run.out());
        }
        assertEquals(run.out(), run("help").out());
    }

    @Test
    void helpOfACommandNamesItsOptions() {
        String help = run("help", "build").out();

        for (String option : new String[] {
            "--content", "--output", "--theme", "--base-url", "--report", "--cache", "--index", "--drafts", "--fail-on"
        }) {
            assertTrue(help.contains(option), help);
        }
        assertTrue(run("build", "--help", "--language", "en").out().contains("Folder of the content"));
    }

    @Test
    void unknownOptionIsWrongUsageAndNamesTheNearest() {
        Run run = run("build", "--content", folder.toString(), "--output", "o", "--thme", "x");

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("不认识的参数：--thme x"), run.err());
        assertTrue(run.err().contains("用法见：tusk help build"), run.err());
    }

    @Test
    void unknownCommandIsWrongUsageAndNamesTheNearest() {
        Run run = run("biuld");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("是不是想写 build？"), run.err());
    }

    @Test
    void missingOptionIsWrongUsage() {
        Run run = run("build", "--content", folder.toString());

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("缺少参数：--output"), run.err());
        assertTrue(run("build", "--output", "o", "--language=en").err().startsWith("Missing: --content"));
    }

    @Test
    void wrongValueIsWrongUsage() {
        Run run = run("serve", "--content", folder.toString(), "--port", "http");

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("--port 的值无效：http"), run.err());
        assertEquals(
                2,
                run("serve", "--content", folder.toString(), "--port", "70000").code());
    }

    @Test
    void missingContentFolderIsWrongUsageAndNothingIsWritten() {
        Path output = folder.resolve("out");
        Run run = run("build", "--content", folder.resolve("没有").toString(), "--output", output.toString());

        assertEquals(2, run.code());
        assertEquals("内容文件夹不存在：" + folder.resolve("没有") + System.lineSeparator(), run.err());
        assertFalse(Files.exists(output));
    }

    @Test
    void fileInPlaceOfAFolderIsWrongUsage() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "# 甲\n");

        Run content = run(
                "build",
                "--content",
                file.toString(),
                "--output",
                folder.resolve("o").toString());
        Run output = run("build", "--content", folder.toString(), "--output", file.toString());

        assertEquals(2, content.code());
        assertTrue(content.err().startsWith("内容路径不是文件夹："), content.err());
        assertEquals(2, output.code());
        assertTrue(output.err().startsWith("输出路径不是文件夹："), output.err());
        assertEquals("# 甲\n", Files.readString(file));
    }

    @Test
    void newEntryStandsInTheFolderOfItsTypeAndIsNeverOverwritten() throws IOException {
        Run first = run("new", "book", "PostgreSQL 内核：\"源码\" 分析", "--content", folder.toString());
        Path file = folder.resolve("books/postgresql-内核-源码-分析.md");

        assertEquals(0, first.code(), first.err());
        Path schemas = folder.resolve(".tusk/schema");
        assertEquals(
                List.of("已新建：" + file, "编辑器补全用的 JSON Schema 在 " + schemas),
                first.out().lines().toList());
        assertTrue(Files.readString(schemas.resolve("book.json")).contains("\"isbn13\""));
        assertTrue(Files.readString(file).startsWith("---\ntitle: \"PostgreSQL 内核：\\\"源码\\\" 分析\"\n"));

        Files.writeString(file, "mine");
        Run second = run("new", "book", "PostgreSQL 内核：\"源码\" 分析", "--content", folder.toString());

        assertEquals(1, second.code());
        assertTrue(second.err().startsWith("文件已存在，没有改动："), second.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void newEntryOfAnUnknownTypeListsTheTypes() {
        Run run = run("new", "novel", "x", "--content", folder.toString());

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("没有名为“novel”的内容类型，可用的有：post（文章），page（页面），"), run.err());
    }

    @Test
    void newEntryNeverLeavesItsFolder() throws IOException {
        Run run = run("new", "page", "../../etc/passwd", "--content", folder.toString());

        assertEquals(0, run.code());
        assertTrue(Files.exists(folder.resolve("pages/etc-passwd.md")), run.out());
    }

    @Test
    void versionNamesTheProgram() {
        Run run = run("--version");

        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Tusk "), run.out());
    }
}
