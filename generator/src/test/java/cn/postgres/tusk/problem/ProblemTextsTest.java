package cn.postgres.tusk.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Properties CHINESE = catalogue("zh");
    private static final Properties ENGLISH = catalogue("en");

    private static Properties catalogue(String language) {
        Properties texts = new Properties();
        String name = "problems_" + language + ".properties";
        try (Reader in = new InputStreamReader(ProblemTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAMessageAndAHintInBothLanguages(ProblemCode code) {
        for (String part : List.of(".message", ".hint")) {
            String key = code.id() + part;
            String chinese = CHINESE.getProperty(key, "");
            String english = ENGLISH.getProperty(key, "");
            assertFalse(chinese.isBlank(), key + " in Chinese");
            assertFalse(english.isBlank(), key + " in English");
            assertEquals(placeholders(chinese), placeholders(english), key);
        }
    }

    @Test
    void thereAreNoTextsThatNothingUses() {
        Set<String> known = new TreeSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            known.add(code.id() + ".message");
            known.add(code.id() + ".hint");
        }
        Set<String> left = new TreeSet<>(CHINESE.stringPropertyNames());
        left.removeAll(known);
        left.removeIf(key -> key.startsWith("phrase."));
        assertEquals(Set.of(), left);
        assertEquals(new TreeSet<>(CHINESE.stringPropertyNames()), new TreeSet<>(ENGLISH.stringPropertyNames()));
    }

    @Test
    void noKeyStandsTwiceInACatalogue() throws IOException {
        for (String language : List.of("zh", "en")) {
            String text = new String(
                    ProblemTexts.class
                            .getResourceAsStream("problems_" + language + ".properties")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            List<String> keys = text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertEquals(keys.size(), Set.copyOf(keys).size(), language);
        }
    }

    /** Han beside half-width punctuation, or beside Latin without a blank between. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\p{IsHan}[,;:!?()\"']",
                "[,;!?()\"']\\p{IsHan}",
                "\\p{IsHan}[A-Za-z0-9{]",
                "[A-Za-z0-9}]\\p{IsHan}"
            })
    void chineseUsesFullWidthMarksAndBlanksBesideLatin(String mistake) {
        Pattern pattern = Pattern.compile(mistake);
        for (String key : new TreeSet<>(CHINESE.stringPropertyNames())) {
            Matcher found = pattern.matcher(CHINESE.getProperty(key).replace("“键: ", "“键："));
            assertFalse(found.find(), () -> key + "=" + CHINESE.getProperty(key));
        }
    }

    @Test
    void argumentsAreFilledInAndNeverReadAsPlaceholders() {
        Problem problem = Problem.of(ProblemCode.UNKNOWN_KEY_NEAREST, Place.of("a.md"), "{1}", "标题");
        ProblemTexts texts = new ProblemTexts(Language.ZH);
        assertEquals("没有名为“{1}”的键，已忽略", texts.message(problem));
        assertEquals("是不是想写“标题”？", texts.hint(problem));
        assertTrue(new ProblemTexts(Language.EN).hint(problem).contains("标题"));
    }
}
