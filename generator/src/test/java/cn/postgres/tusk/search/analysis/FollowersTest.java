package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowersTest {
    /** Each follower as {@code term>code point it was put into a bucket by}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "部署指南 → 部署>指 署指>南",
                "insert into t → insert>i into>t",
                "创建 index 后 → 创建>i index>后",
                "创建index后 → 创建>i index>后",
                "索引 创建 → ''",
                "索引。创建 → ''",
                "a, b (c) → ''",
                "pg_stat 与 wal → ''",
                "锁 wait → ''",
                "wait 锁 → wait>锁",
                "tables of 9.6 → tables>o of>9",
                "资料庫存 → 资料>库 料库>存"
            })
    void tellsWhatFollows(String text, String followers) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String follower : followers.split(" ")) {
            if (!follower.isEmpty()) {
                String[] parts = follower.split(">");
                expected.add(Followers.term(parts[0], parts[1].codePointAt(0)));
            }
        }
        assertEquals(expected, terms(text));
    }

    private static List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TuskAnalyzer analyzer = new TuskAnalyzer();
                TokenStream stream = analyzer.tokenStream(TuskAnalyzer.NEXT, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }
}
