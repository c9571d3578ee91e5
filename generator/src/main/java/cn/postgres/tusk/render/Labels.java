package cn.postgres.tusk.render;

import cn.postgres.tusk.config.LanguageTag;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Doc;
import cn.postgres.tusk.theme.Theme;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words that views need in the site's language: the theme's strings, and what stands at the model's records.
 * Immutable.
 */
final class Labels {
    private final Theme theme;
    private final String language;

    Labels(Theme theme, String language) {
        this.theme = theme;
        this.language = language;
    }

    boolean chinese() {
        return language.startsWith("zh");
    }

    /** A string of the theme; the key itself where it has none. */
    String of(String key) {
        String found = theme.string(language, key);
        return found == null ? key : found;
    }

    /** A string with {@code {0}} filled in. */
    String of(String key, Object value) {
        return of(key).replace("{0}", String.valueOf(value));
    }

    /** What the model calls a constant. */
    String of(Enum<?> constant) {
        try {
            Doc doc = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Doc.class);
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return doc == null ? name : chinese() ? doc.zh() : doc.en();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a constant is a field", e);
        }
    }

    String of(ContentType type) {
        String own = theme.string(language, "type." + type.id());
        return own != null ? own : chinese() ? type.labelZh() : type.labelEn();
    }

    /** The name of a language in the page's language; in itself where the theme has none, or where only the script differs. */
    String language(String tag) {
        String primary = LanguageTag.primary(tag);
        if (primary.equals(LanguageTag.primary(language))) {
            return LanguageTag.name(tag);
        }
        String found = theme.string(language, "language." + primary);
        return found == null ? LanguageTag.name(tag) : found;
    }

    /** The first clause of a description, which is short enough to be a label. */
    String of(@Nullable Doc doc, String key, String fallback) {
        String own = theme.string(language, key);
        if (own != null || doc == null) {
            return own != null ? own : fallback;
        }
        String text = chinese() ? doc.zh() : doc.en();
        for (int i = 0; i < text.length(); i++) {
            if ("，；。：:;,（(".indexOf(text.charAt(i)) >= 0) {
                return text.substring(0, i).strip();
            }
        }
        return text;
    }
}
