package cn.postgres.tusk.theme;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * Gives Pebble the templates of a theme and nothing else: every name, also in {@code include}, {@code import} and
 * {@code extends}, counts from the theme's root, and no file outside can be named.
 */
final class TemplateSource implements Loader<String> {
    private final Theme theme;

    TemplateSource(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Reader getReader(String name) {
        ThemeFile file = theme.template(name);
        if (file == null) {
            throw new LoaderException(null, name);
        }
        return new StringReader(new String(file.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean resourceExists(String name) {
        return theme.template(name) != null;
    }

    @Override
    public String resolveRelativePath(String path, String anchor) {
        return path;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public void setCharset(String charset) {
        // files of a theme are UTF-8
    }

    @Override
    public void setPrefix(String prefix) {
        // names count from the theme's root
    }

    @Override
    public void setSuffix(String suffix) {
        // names are whole
    }
}
