package cn.postgres.tusk.config;

import cn.postgres.tusk.config.LanguageConfig.TranslationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One form of the whole site: as its authors wrote it, in the other Chinese script, or in another language. Every page
 * has the same path in every edition, behind the edition's prefix. Immutable.
 *
 * @param prefix empty for the site as written, else {@code /zh-hant}: in front of every path of a page
 * @param language tag of its pages
 * @param locale as OpenGraph writes it: {@code zh_TW}
 * @param name of the language in the language itself
 * @param script what the pages are converted to: a value of {@code languages.traditional}, {@code simplified}, or empty
 */
public record Edition(Kind kind, String prefix, String language, String locale, String name, String script) {
    /** Where an edition's text comes from. */
    public enum Kind {
        /** As written. */
        ORIGINAL,
        /** Converted from the original. */
        SCRIPT,
        /** Translated, as far as there are translations. */
        TRANSLATION
    }

    /** All editions of a site, the original first. */
    public static List<Edition> of(SiteConfig config) {
        List<Edition> editions = new ArrayList<>();
        editions.add(plain(Kind.ORIGINAL, "", config.language()));
        String variant = config.languages().traditional().strip().toLowerCase(Locale.ROOT);
        if (LanguageTag.isSimplified(config.language()) && !variant.isEmpty() && !variant.equals("false")) {
            editions.add(traditional(variant));
        } else if (LanguageTag.isTraditional(config.language())
                && config.languages().simplified()) {
            editions.add(new Edition(
                    Kind.SCRIPT, "/zh-hans", "zh-Hans", "zh_CN", LanguageTag.name("zh-Hans"), "simplified"));
        }
        for (String language : config.languages().translations().keySet()) {
            Edition edition = plain(Kind.TRANSLATION, "/" + language.toLowerCase(Locale.ROOT), language);
            if (editions.stream().noneMatch(other -> other.prefix().equals(edition.prefix()))) {
                editions.add(edition);
            }
        }
        return List.copyOf(editions);
    }

    private static Edition traditional(String variant) {
        String language = switch (variant) {
            case "tw" -> "zh-Hant-TW";
            case "hk" -> "zh-Hant-HK";
            default -> "zh-Hant";
        };
        return new Edition(
                Kind.SCRIPT, "/zh-hant", language, LanguageTag.locale(language), LanguageTag.name(language), variant);
    }

    private static Edition plain(Kind kind, String prefix, String language) {
        return new Edition(kind, prefix, language, LanguageTag.locale(language), LanguageTag.name(language), "");
    }

    /** The settings as this edition's pages show them. */
    public SiteConfig config(SiteConfig original) {
        return switch (kind) {
            case ORIGINAL -> original;
            case SCRIPT -> original.inLanguage(language, TranslationConfig.NONE);
            case TRANSLATION ->
                original.inLanguage(
                        language, original.languages().translations().getOrDefault(language, TranslationConfig.NONE));
        };
    }

    /** The tag that tells search engines and browsers which reader a page is for; of Chinese it names the script. */
    public String hreflang() {
        return LanguageTag.isSimplified(language)
                ? "zh-Hans"
                : LanguageTag.isTraditional(language) ? "zh-Hant" : language;
    }

    /** Whether its readers read a text without being told what language it is in. */
    public boolean reads(String tag) {
        return LanguageTag.primary(tag).equals(LanguageTag.primary(language))
                && LanguageTag.isTraditional(tag) == LanguageTag.isTraditional(language);
    }

    /**
     * The language tag that a part of this edition's pages has to be marked with, or null where it is in the page's own
     * language.
     *
     * @param written tag of the part, null for the site's language
     * @param site tag of the site's language
     */
    public @Nullable String foreign(@Nullable String written, String site) {
        String tag = written == null || written.isBlank() ? site : written;
        if (kind == Kind.SCRIPT) {
            boolean converted =
                    script.equals("simplified") ? LanguageTag.isTraditional(tag) : LanguageTag.isSimplified(tag);
            return converted ? null : tag;
        }
        boolean own = kind == Kind.ORIGINAL
                ? tag.equalsIgnoreCase(language)
                : LanguageTag.primary(tag).equals(LanguageTag.primary(language));
        return own ? null : tag;
    }
}
