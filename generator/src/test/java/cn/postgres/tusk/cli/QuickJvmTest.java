package cn.postgres.tusk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.TestJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class QuickJvmTest {
    @TempDir
    Path folder;

    @Test
    void isForCommandsThatEndAndForThoseWhoGaveNoFlags() {
        assertTrue(QuickJvm.isNeeded(List.of("build", "--content", "content"), List.of()));
        assertTrue(QuickJvm.isNeeded(List.of("--language", "en", "check"), List.of("-Dfile.encoding=UTF-8")));
        assertFalse(QuickJvm.isNeeded(List.of("serve"), List.of()));
        assertFalse(QuickJvm.isNeeded(List.of("serve", "--content", "build"), List.of()));
        assertFalse(QuickJvm.isNeeded(List.of("new", "page", "check"), List.of()));
        assertFalse(QuickJvm.isNeeded(List.of("search", "索引"), List.of()));
        assertFalse(QuickJvm.isNeeded(List.of("build"), List.of("-XX:+UseParallelGC")));
        assertFalse(QuickJvm.isNeeded(List.of("build"), List.of("-Xmx2g")));
        assertFalse(QuickJvm.isNeeded(List.of("build"), List.of("-agentlib:jdwp=transport=dt_socket")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void buildsInAJvmWithTheFlagsAndHandsItsExitCodeOn() throws Exception {
        Files.writeString(folder.resolve("a.md"), "# 标题\n\n正文。\n");
        Path told = folder.resolve("told.txt");
        Process process = TestJvm.of(
                        Main.class,
                        "build",
                        "--content",
                        folder.toString(),
                        "--output",
                        folder.resolve("site").toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        List<String> lines = new ArrayList<>();
        while (process.isAlive()) {
            process.descendants().forEach(child -> child.info().commandLine().ifPresent(lines::add));
            Thread.sleep(5);
        }
        assertEquals(0, process.exitValue(), Files.readString(told));
        assertTrue(lines.stream().anyMatch(line -> line.contains("-XX:TieredStopAtLevel=1")), lines.toString());
        assertTrue(Files.exists(folder.resolve("site/index.html")), Files.readString(told));
    }
}
