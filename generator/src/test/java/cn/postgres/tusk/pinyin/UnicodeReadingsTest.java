package cn.postgres.tusk.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our readings and order against those of Unicode's data, which were made by others. */
class UnicodeReadingsTest {
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");

    /** The 3,755 commonest characters stand in rows 16 to 55 of GB 2312, in the order of the pinyin of 1980. */
    private static List<String> commonCharacters() {
        List<String> all = new ArrayList<>();
        Charset gb2312 = Charset.forName("GB2312");
        for (int row = 0xb0; row <= 0xd7; row++) {
            for (int cell = 0xa1; cell <= (row == 0xd7 ? 0xf9 : 0xfe); cell++) {
                all.add(new String(new byte[] {(byte) row, (byte) cell}, gb2312));
            }
        }
        return all;
    }

    private static String unicodeReading(String character) {
        String letters = Normalizer.normalize(LATIN.transliterate(character), Normalizer.Form.NFD)
                .replace("u\u0308", "v");
        return letters.replaceAll("\\p{M}", "").strip();
    }

    @Test
    void commonCharactersReadAsInUnicode() {
        List<String> characters = commonCharacters();
        assertEquals(3755, characters.size());
        List<String> others = characters.stream()
                .filter(c -> !Pinyin.spell(c).equals(unicodeReading(c)))
                .map(c -> c + " " + Pinyin.spell(c) + "/" + unicodeReading(c))
                .toList();
        // Characters with two readings of about the same right: the tables differ in which one they name first.
        assertTrue(others.size() < 45, others.size() + ": " + others);
    }

    @Test
    void commonCharactersStandWhereUnicodePutsThem() {
        List<String> characters = commonCharacters().stream()
                .filter(c -> Pinyin.spell(c).equals(unicodeReading(c)))
                .map(SortKey::of)
                .sorted()
                .map(SortKey::toString)
                .toList();
        Collator pinyin = Collator.getInstance(new ULocale("zh@collation=pinyin"));
        List<String> reversed = new ArrayList<>();
        for (int i = 1; i < characters.size(); i++) {
            String a = characters.get(i - 1);
            String b = characters.get(i);
            if (!Pinyin.spell(a).equals(Pinyin.spell(b)) && pinyin.compare(a, b) > 0) {
                reversed.add(a + b);
            }
        }
        assertTrue(reversed.size() <= 12, reversed.toString());
    }

    @Test
    void rareCharactersHaveAReadingWhereUnicodeHasOne() {
        List<String> missing = new ArrayList<>();
        for (int cp = 0x3400; cp < 0x32000; cp += 7) {
            String character = Character.toString(cp);
            boolean han = Character.UnicodeScript.of(cp) == Character.UnicodeScript.HAN;
            String reading = unicodeReading(character);
            if (han
                    && !reading.equals(character)
                    && reading.indexOf(' ') < 0
                    && Normalizer.isNormalized(character, Normalizer.Form.NFC)
                    && Pinyin.spell(character).equals(character)) {
                missing.add(character);
            }
        }
        assertEquals(List.of(), missing);
    }
}
