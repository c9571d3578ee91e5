package cn.postgres.tusk;

import cn.postgres.tusk.config.LanguageTag;
import cn.postgres.tusk.hanzi.HanConverter;
import cn.postgres.tusk.hanzi.HanForm;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.theme.Theme;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of the layout for a site whose own language is Traditional Chinese: those of the Simplified catalogue,
 * converted, unless the theme brings a catalogue of its own.
 */
final class TraditionalWords {
    private TraditionalWords() {}

    static Theme of(Theme theme, String language) {
        if (!LanguageTag.isTraditional(language)) {
            return theme;
        }
        HanConverter converter = HanConverter.of(form(language), Map.of());
        Map<String, String> words = new TreeMap<>();
        ContentTypes.builtIn().all().forEach(type -> words.put("type." + type.id(), converter.text(type.labelZh())));
        theme.strings().getOrDefault("zh", Map.of()).forEach((key, text) -> words.put(key, converter.text(text)));
        words.putAll(theme.strings().getOrDefault(language, Map.of()));
        Map<String, Map<String, String>> strings = new TreeMap<>(theme.strings());
        strings.put(language, words);
        return new Theme(theme.name(), theme.files(), theme.layered(), strings, theme.digest());
    }

    private static HanForm form(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        return tag.endsWith("-hk") || tag.endsWith("-mo") ? HanForm.HONG_KONG : HanForm.TAIWAN;
    }
}
