package cn.postgres.tusk.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word of the layout stands in the catalogues, in both languages. */
class ThemeWordsTest {
    private static final Theme THEME = theme();

    /** What is no language: formats, and what the web calls itself. */
    private static final List<String> NAMES = List.of("RSS", "ISBN");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern RAW = Pattern.compile("<(style|script|svg|kbd)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s(?:aria-label|title|alt|placeholder|data-[a-z]+)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static Theme theme() {
        return ThemeLoader.load("community", null).value();
    }

    private static Map<String, String> strings(String language) {
        Map<String, String> strings = THEME.strings().get(language);
        assertTrue(strings != null && strings.size() > 80, language);
        return strings;
    }

    @Test
    void bothCataloguesHaveTheSameKeys() {
        assertEquals(strings("zh").keySet(), strings("en").keySet());
    }

    @Test
    void bothCataloguesFillInTheSameValues() {
        Pattern value = Pattern.compile("\\{\\d}");
        strings("zh").forEach((key, text) -> {
            assertEquals(places(value, text), places(value, strings("en").get(key)), key);
        });
    }

    private static List<String> places(Pattern value, String text) {
        return value.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .distinct()
                .toList();
    }

    @Test
    void englishHasNoHanAndChineseIsChinese() {
        strings("en").forEach((key, text) -> assertTrue(!HAN.matcher(text).find(), key + ": " + text));
        List<String> untranslated = strings("zh").entrySet().stream()
                .filter(entry -> entry.getValue().equals(strings("en").get(entry.getKey())))
                .filter(entry -> WORD.matcher(entry.getValue()).find())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .filter(line -> !line.contains("ISBN"))
                .toList();
        assertEquals(List.of(), untranslated);
    }

    @Test
    void noTemplateHasWordsOfItsOwn() {
        List<String> found = new ArrayList<>();
        THEME.layered().forEach((name, file) -> {
            if (Theme.isTemplate(file.path())) {
                String text = TEMPLATE.matcher(new String(file.bytes(), StandardCharsets.UTF_8))
                        .replaceAll("");
                Matcher attributes = ATTRIBUTE.matcher(text);
                while (attributes.find()) {
                    words(name, attributes.group(1), found);
                }
                words(name, RAW.matcher(text).replaceAll("").replaceAll("<[^>]*>", " "), found);
            }
        });
        assertEquals(List.of(), found);
    }

    @Test
    void noScriptHasHanText() {
        THEME.files().forEach((path, file) -> {
            if (path.endsWith(".js")) {
                String text = new String(file.bytes(), StandardCharsets.UTF_8);
                assertTrue(!HAN.matcher(text).find(), path);
            }
        });
    }

    private static void words(String template, String text, List<String> found) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (!NAMES.contains(word.group())) {
                found.add(template + ": " + word.group());
            }
        }
    }
}
