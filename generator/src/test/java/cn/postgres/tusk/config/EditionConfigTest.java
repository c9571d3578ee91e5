package cn.postgres.tusk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.problem.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code languages} of site.yml makes of a site. */
class EditionConfigTest {
    private static Outcome<SiteConfig> read(String yaml) {
        return ConfigReader.site(
                "site.yml", YamlReader.read("site.yml", yaml, 1).value().orElseThrow());
    }

    private static List<String> editions(String yaml) {
        return Edition.of(read(yaml).value()).stream()
                .map(edition -> edition.prefix() + " " + edition.language() + " " + edition.hreflang() + " "
                        + edition.locale() + " " + edition.name())
                .toList();
    }

    private static List<String> problems(String yaml) {
        return read(yaml).problems().stream()
                .map(problem -> problem.place().line() + " " + problem.code().id())
                .toList();
    }

    @Test
    void siteHasOneEditionUnlessItAsksForMore() {
        assertEquals(List.of(" zh-CN zh-Hans zh_CN 简体中文"), editions("title: 甲\n"));
        assertEquals(List.of(" zh-CN zh-Hans zh_CN 简体中文"), editions("languages: {traditional: false}\n"));
    }

    @Test
    void traditionalHasThreeForms() {
        assertEquals(
                "/zh-hant zh-Hant zh-Hant zh_TW 繁體中文",
                editions("languages: {traditional: true}\n").get(1));
        assertEquals(
                "/zh-hant zh-Hant-TW zh-Hant zh_TW 繁體中文",
                editions("languages: {traditional: tw}\n").get(1));
        assertEquals(
                "/zh-hant zh-Hant-HK zh-Hant zh_HK 繁體中文",
                editions("languages: {traditional: hk}\n").get(1));
    }

    @Test
    void siteInTraditionalMayBeSimplified() {
        assertEquals(
                List.of(" zh-TW zh-Hant zh_TW 繁體中文", "/zh-hans zh-Hans zh-Hans zh_CN 简体中文"),
                editions("language: zh-TW\nlanguages: {simplified: true}\n"));
    }

    @Test
    void translationsComeInTheirOrderAndNeedNoSettings() {
        assertEquals(
                List.of("/en en en en_US English", "/ja ja ja ja_JP 日本語"),
                editions("languages:\n  translations:\n    en:\n    ja: {title: ノート}\n")
                        .subList(1, 3));
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        assertEquals(List.of("1 invalid-choice"), problems("languages: {traditional: taiwan}\n"));
        assertEquals(List.of("2 edition-not-chinese"), problems("language: en\nlanguages: {traditional: tw}\n"));
        assertEquals(List.of("1 edition-not-chinese"), problems("languages: {simplified: true}\n"));
        assertEquals(List.of("1 invalid-language"), problems("languages: {translations: {zh-CN: {}}}\n"));
        assertEquals(List.of("1 invalid-language"), problems("languages: {translations: {'english!': {}}}\n"));
    }

    @Test
    void textInTheOtherScriptIsMarkedAndNotConverted() {
        List<Edition> editions = Edition.of(
                read("languages: {traditional: true, translations: {en: {}}}\n").value());
        assertNull(editions.get(0).foreign(null, "zh-CN"));
        assertEquals("zh-TW", editions.get(0).foreign("zh-TW", "zh-CN"));
        assertNull(editions.get(1).foreign("zh", "zh-CN"));
        assertEquals("zh-TW", editions.get(1).foreign("zh-TW", "zh-CN"));
        assertEquals("ja", editions.get(1).foreign("ja", "zh-CN"));
        assertEquals("zh-CN", editions.get(2).foreign(null, "zh-CN"));
        assertNull(editions.get(2).foreign("en-GB", "zh-CN"));
    }
}
