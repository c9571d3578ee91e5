package cn.postgres.tusk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.schema.ContentTypes;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ScaffoldTextTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    static Iterable<ContentType> types() {
        return ContentTypes.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void headerOfEveryTypeIsYamlWithItsTitle(ContentType type) {
        Map<?, ?> header = header(text(type));

        assertEquals("第一篇：“试”", header.get("title"));
        assertEquals(true, header.get("draft"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyOptionalKeyWorksOnceItsCommentSignIsGone(ContentType type) {
        String all = text(type).replace("\n# ", "\n");

        assertTrue(header(all).size() > 3, all);
    }

    @ParameterizedTest
    @MethodSource("types")
    void dateIsAskedForOnce(ContentType type) {
        long dates = text(type)
                .lines()
                .filter(line -> line.startsWith("date:") || line.startsWith("# date:"))
                .count();

        assertTrue(dates <= 1, text(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void englishScaffoldHasNoChineseButTheTitle(ContentType type) {
        String text = new ScaffoldText(Language.EN, SiteRun.words(Language.EN)).of(type, "First", DAY);

        assertFalse(
                text.lines()
                        .filter(line -> line.contains("  # "))
                        .anyMatch(line -> line.codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)),
                text);
    }

    private static String text(ContentType type) {
        return new ScaffoldText(Language.ZH, SiteRun.words(Language.ZH)).of(type, "第一篇：“试”", DAY);
    }

    private static Map<?, ?> header(String text) {
        String yaml = text.substring(4, text.indexOf("\n---", 4));
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
