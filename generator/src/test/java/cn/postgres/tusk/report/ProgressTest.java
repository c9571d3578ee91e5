package cn.postgres.tusk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.problem.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void logHasOneLineForAPhase() {
        List<String> lines = new ArrayList<>();
        Progress progress = new ProgressLines(lines::add, TextReport.words(Language.ZH));

        progress.at("parse", 0, 2078);
        progress.at("parse", 2078, 2078);
        progress.at("assemble", 0, 0);

        assertEquals(List.of("解析：2078 项", "汇总"), lines);
    }

    @Test
    void barIsFullAtTheEndAndNeverLonger() {
        assertEquals("-".repeat(24), ProgressBar.bar(0, 10));
        assertEquals("#".repeat(12) + "-".repeat(12), ProgressBar.bar(5, 10));
        assertEquals("#".repeat(24), ProgressBar.bar(10, 10));
        assertEquals("#".repeat(24), ProgressBar.bar(11, 10));
    }
}
