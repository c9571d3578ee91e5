package cn.postgres.tusk.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    @Test
    void keepsWordsWhole() {
        assertEquals(List.of("如何", "使用", "索引", "优化", "数据库", "的", "慢查询"), Phrases.split("如何使用索引优化数据库的慢查询"));
    }

    @Test
    void takesTheLikelierOfTwoWays() {
        assertEquals(List.of("研究", "生命", "的", "起源"), Phrases.split("研究生命的起源"));
        assertEquals(List.of("结婚", "的", "和", "尚未", "结婚", "的"), Phrases.split("结婚的和尚未结婚的"));
    }

    @Test
    void leavesOtherScriptsInOnePiece() {
        assertEquals(
                List.of("PostgreSQL", " ", "17", " ", "的", "新特性", "，", "pg", "_", "dump"),
                Phrases.split("PostgreSQL 17 的新特性，pg_dump"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "重庆银行的行长，叫曾国藩。", "a̐b 𠮷野家🙂のCafé", "\ud842", "資料庫、査詢與索引", "々々〇〆"})
    void losesNothing(String text) {
        assertEquals(text, String.join("", Phrases.split(text)));
    }

    @Test
    void longRunTakesLinearTime() {
        String text = "不可重复读的大数据库".repeat(20_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertEquals(text, String.join("", Phrases.split(text))));
    }
}
