package cn.postgres.tusk.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What language tags (BCP 47) say. Pure functions. */
public final class LanguageTag {
    /** Names of languages in themselves; the platform's own change from one JDK to the next. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("en", "English"),
            Map.entry("ja", "日本語"),
            Map.entry("ko", "한국어"),
            Map.entry("de", "Deutsch"),
            Map.entry("fr", "Français"),
            Map.entry("es", "Español"),
            Map.entry("pt", "Português"),
            Map.entry("it", "Italiano"),
            Map.entry("ru", "Русский"),
            Map.entry("vi", "Tiếng Việt"),
            Map.entry("id", "Bahasa Indonesia"),
            Map.entry("tr", "Türkçe"),
            Map.entry("uk", "Українська"),
            Map.entry("ug", "ئۇيغۇرچە"),
            Map.entry("bo", "བོད་སྐད་"));

    private static final List<String> TRADITIONAL = List.of("hant", "tw", "hk", "mo");

    private LanguageTag() {}

    /** The first part, lower case: {@code zh}. */
    public static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** Chinese that is not said to be Traditional. */
    public static boolean isSimplified(String tag) {
        return primary(tag).equals("zh") && !isTraditional(tag);
    }

    /** Chinese of a script or region that writes Traditional characters. */
    public static boolean isTraditional(String tag) {
        List<String> parts = List.of(tag.toLowerCase(Locale.ROOT).split("-"));
        return parts.get(0).equals("zh")
                && !parts.contains("hans")
                && parts.stream().anyMatch(TRADITIONAL::contains);
    }

    /** The name of a language in itself; the tag where it is not known. */
    public static String name(String tag) {
        if (isTraditional(tag)) {
            return "繁體中文";
        }
        return isSimplified(tag) ? "简体中文" : NAMES.getOrDefault(primary(tag), tag);
    }

    /** {@code language_REGION} as OpenGraph wants it (ogp.me); the usual region where the tag has none. */
    public static String locale(String tag) {
        for (String part : tag.split("-")) {
            if (part.length() == 2 && !part.equalsIgnoreCase(primary(tag))) {
                return primary(tag) + "_" + part.toUpperCase(Locale.ROOT);
            }
        }
        return switch (primary(tag)) {
            case "zh" -> isTraditional(tag) ? "zh_TW" : "zh_CN";
            case "en" -> "en_US";
            case "ja" -> "ja_JP";
            case "ko" -> "ko_KR";
            case "uk" -> "uk_UA";
            case "vi" -> "vi_VN";
            default -> primary(tag) + "_" + primary(tag).toUpperCase(Locale.ROOT);
        };
    }
}
