package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    private final Folding folding = Folding.table();

    private String folded(int c) {
        int folded = folding.fold(c);
        if (folded == Folding.DROPPED) {
            return "";
        }
        return Folding.isSeveral(folded) ? folding.several(folded) : Character.toString(folded);
    }

    @Test
    void traditionalTableIsWhatItsWriterMakes() throws IOException {
        try (InputStream in = Folding.class.getResourceAsStream("traditional.txt")) {
            assertEquals(TraditionalTableWriter.text(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Else a page would be found by one spelling and not by another that looks the same. */
    @Test
    void whatIsFoldedIsFoldedForGood() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String once = folded(c);
            StringBuilder twice = new StringBuilder();
            once.codePoints().forEach(each -> twice.append(folded(each)));
            assertEquals(once, twice.toString(), Integer.toHexString(c));
        }
    }

    /** Unicode's own decompositions: a Han character that is equivalent to another one becomes what that one becomes. */
    @Test
    void compatibilityIdeographsBecomeWhatTheirEquivalentsBecome() {
        int checked = 0;
        for (int c = 0x2E80; c < 0x2FA20; c++) {
            String equivalent = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            boolean one = equivalent.codePointCount(0, equivalent.length()) == 1;
            if (one && Character.isIdeographic(c) && equivalent.codePointAt(0) != c) {
                assertEquals(folded(equivalent.codePointAt(0)), folded(c), Integer.toHexString(c));
                checked++;
            }
        }
        assertTrue(checked > 1000, "only " + checked);
    }

    @ParameterizedTest
    @CsvSource({"庫,库", "後,后", "车,车", "\uF902,车", "\uF95C,乐", "薴,苎", "㑮,𫝈", "乾,乾", "Ａ,a", "ﾊ,ハ"})
    void foldsOneCharacter(String from, String to) {
        assertEquals(to, folded(from.codePointAt(0)));
    }
}
