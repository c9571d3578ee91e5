package cn.postgres.tusk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.TestJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class Utf8ProcessTest {
    @TempDir
    Path folder;

    @Test
    void onlySomeEncodingsCanNameFilesInChinese() {
        assertTrue(Utf8Process.canNameFiles("UTF-8"));
        assertTrue(Utf8Process.canNameFiles("GB18030"));
        assertFalse(Utf8Process.canNameFiles("ANSI_X3.4-1968"));
        assertFalse(Utf8Process.canNameFiles("ISO-8859-1"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void commandLineReadsAndWritesChineseNamesInALocaleWithoutThem() throws Exception {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = TestJvm.of(Main.class, "new", "page", "关于 我们", "--content", folder.toString());
        builder.environment().put("LC_ALL", "C");
        int code = builder.redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();

        assertEquals(0, code, Files.readString(out));
        assertTrue(Files.exists(folder.resolve("pages/关于-我们.md")), Files.readString(out));
    }

    @Test
    void anotherProgramHandsItsArgumentsOverWhole() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();

        int code = Utf8Process.run(
                List.of("new", "page", "一 “二” \\ \"三\"", "--content", folder.toString()),
                System.getProperty("java.class.path"),
                lines::add);

        assertEquals(0, code, lines.toString());
        assertEquals("已新建：" + folder.resolve("pages/一-二-三.md"), lines.get(0));
    }
}
