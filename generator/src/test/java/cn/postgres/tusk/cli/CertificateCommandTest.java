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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCommandTest {
    @TempDir
    Path folder;

    private Path table;
    private Path register;

    @BeforeEach
    void files() {
        table = folder.resolve("table.csv");
        register = folder.resolve("register.txt");
    }

    private String run(int code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = {"certificates", table.toString(), "--output", register.toString()};
        assertEquals(code, Main.run(arguments, print, print, false), () -> out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void hashesNumbersAndWritesNoNameAndNoNumber() throws IOException {
        Files.writeString(table, "编号,姓名,级别,年份\nA1-0001,甲某,A1,2025\nA1-0002,乙某,A 1,2024\n");
        assertTrue(run(0).startsWith("已写入 2 个摘要"));
        String text = Files.readString(register);
        assertFalse(text.contains("甲") || text.contains("0001") || text.contains("0002"), text);
        assertEquals(
                List.of("A1 2024", "A1 2025"),
                text.lines().skip(1).map(line -> line.substring(33)).sorted().toList());
    }

    @Test
    void keepsTheSaltOfARegister() throws IOException {
        Files.writeString(register, "tusk-certificates 1 10 00ff\n0 A1 2020\n");
        Files.writeString(table, "number,level,year\nA1-0001,A1,2025\n");
        run(0);
        String once = Files.readString(register);
        run(0);
        assertTrue(once.startsWith("tusk-certificates 1 10 00ff\n") && !once.contains("2020"), once);
        assertEquals(once, Files.readString(register));
    }

    @Test
    void writesNothingIfARowIsNotWhole() throws IOException {
        Files.writeString(table, "number,level,year\nA1-0001,A1,2025\nA1,A1,2025\n");
        assertTrue(run(1).contains("第 3 行"));
        assertFalse(Files.exists(register));
    }

    @Test
    void leavesAnotherFileAsItIs() throws IOException {
        Files.writeString(register, "会议纪要\n");
        Files.writeString(table, "number,level,year\nA1-0001,A1,2025\n");
        assertTrue(run(1).contains("不是证书摘要文件"));
        assertEquals("会议纪要\n", Files.readString(register));
    }
}
