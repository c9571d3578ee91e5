package cn.postgres.tusk.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A theme with everything it builds on, ready for use: for each path the file that wins. Immutable, safe for threads.
 *
 * @param name the theme that was asked for
 * @param files the winning files by path, sorted
 * @param layered every file of every layer by {@code layer:path}, so that a template can extend what it overrides
 * @param strings by language ({@code zh}, {@code en}), the strings of the layout by key
 * @param digest hex SHA-256 over all files: equal digest, equal pages
 */
public record Theme(
        String name,
        Map<String, ThemeFile> files,
        Map<String, ThemeFile> layered,
        Map<String, Map<String, String>> strings,
        String digest) {
    private static final List<String> TEMPLATE_FOLDERS = List.of("layouts/", "types/", "partials/");

    public Theme {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        layered = Collections.unmodifiableMap(new TreeMap<>(layered));
        strings = Collections.unmodifiableMap(new TreeMap<>(strings));
    }

    /** The template of a name as templates write it, {@code types/post.html} or {@code base:types/post.html}. */
    @Nullable
    ThemeFile template(String path) {
        ThemeFile file = path.indexOf(':') < 0 ? files.get(path) : layered.get(path);
        return file != null && isTemplate(file.path()) ? file : null;
    }

    /** Styles, scripts, pictures and whatever else is to be copied, by path. */
    public Map<String, byte[]> assets() {
        Map<String, byte[]> assets = new LinkedHashMap<>();
        files.forEach((path, file) -> {
            if (!isTemplate(path) && !path.startsWith("i18n/")) {
                assets.put(path, file.bytes());
            }
        });
        return assets;
    }

    /**
     * A string of the layout in a language: the one of the language tag itself, of its first part, of English for any
     * language but Chinese, and of Chinese; null if nobody has it.
     */
    public @Nullable String string(String language, String key) {
        int dash = language.indexOf('-');
        String primary = (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
        for (String candidate : List.of(language, primary, primary.equals("zh") ? "zh" : "en", "zh")) {
            String found = strings.getOrDefault(candidate, Map.of()).get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static boolean isTemplate(String path) {
        return TEMPLATE_FOLDERS.stream().anyMatch(path::startsWith);
    }
}
