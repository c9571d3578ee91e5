package cn.postgres.tusk.report;

import cn.postgres.tusk.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;

/**
 * The sentences a package says to its user, read from {@code <name>_<language>.properties} (UTF-8) beside one of its
 * classes. Immutable, safe for threads. A missing catalogue or key is a programming error and throws.
 */
public final class Words {
    private final PropertyResourceBundle texts;

    public Words(Class<?> beside, String name, Language language) {
        String file = name + "_" + language.tag() + ".properties";
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing catalogue " + file);
            }
            texts = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence of a key, with {@code {0}}, {@code {1}} … replaced by the arguments' texts. */
    public String say(String key, Object... arguments) {
        String text = texts.getString(key);
        StringBuilder out = new StringBuilder(text.length() + 40);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            out.append(text, from, open).append(arguments[Integer.parseInt(text, open + 1, close, 10)]);
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Whether there is a sentence for the key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** The catalogue as the JDK knows it, for a library that asks for one. */
    public PropertyResourceBundle bundle() {
        return texts;
    }
}
