package cn.postgres.tusk.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedProcessTest {
    @TempDir
    Path folder;

    @Test
    void readsTheTimesOfTheChildren() {
        assertEquals(62.5, TimedProcess.seconds("9m0.00s 9m0.00s\n1m2.25s 0m0.25s\n"), 1e-9);
    }

    @Test
    void runsACommandAndSaysWhatItCost() throws Exception {
        Path log = folder.resolve("log");
        String work = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo done; exit 3";
        TimedProcess.Cost cost = TimedProcess.run(log, List.of("sh", "-c", work));
        assertEquals(3, cost.code());
        assertEquals("done\n", Files.readString(log));
        assertTrue(cost.cpuSeconds() > .02, () -> "" + cost);
    }
}
