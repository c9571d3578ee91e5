package cn.postgres.tusk.hanzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of {@code traditional.spec.md}. What a name begins with says how: 字形 for characters only, 台湾 with
 * vocabulary, 香港, 简体 for the opposite direction; 页面 is a piece of HTML.
 */
class TraditionalSpecTest {
    private static final Map<String, String> OWN = Map.of("象牙", "Tusk", "高可用", "高可用性", "PG库", "PG 資料庫");

    private static final HanConverter CHARACTERS = HanConverter.of(HanForm.TRADITIONAL, Map.of());
    private static final HanConverter TAIWAN = HanConverter.of(HanForm.TAIWAN, Map.of());
    private static final HanConverter TAIWAN_OWN = HanConverter.of(HanForm.TAIWAN, OWN);
    private static final HanConverter HONG_KONG = HanConverter.of(HanForm.HONG_KONG, Map.of());
    private static final HanConverter SIMPLIFIED = HanConverter.of(HanForm.SIMPLIFIED, Map.of());

    static Stream<SpecFile.Example> examples() {
        List<SpecFile.Example> examples = SpecFile.read("traditional");
        assertTrue(examples.size() >= 60, "examples are there");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void converts(SpecFile.Example example) {
        String name = example.name();
        String out = switch (name.substring(0, 2)) {
            case "字形" -> CHARACTERS.text(example.in());
            case "台湾" -> TAIWAN.text(example.in());
            case "自定" -> TAIWAN_OWN.text(example.in());
            case "香港" -> HONG_KONG.text(example.in());
            case "简体" -> SIMPLIFIED.text(example.in());
            case "页面" -> TAIWAN.page(example.in());
            default -> throw new AssertionError("how is this converted: " + name);
        };
        assertEquals(example.out(), out);
    }
}
