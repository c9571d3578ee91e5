package cn.postgres.tusk.theme;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The functions and filters of our templates.
 *
 * <table>
 * <caption>Functions and filters</caption>
 * <tr><td>{@code url(path)}</td><td>an address of the site as the page writes it</td></tr>
 * <tr><td>{@code root(path)}</td><td>an address that counts from the root of all editions</td></tr>
 * <tr><td>{@code asset(path)}</td><td>the address of a style, script or picture of the theme</td></tr>
 * <tr><td>{@code t(key, a, b, c)}</td><td>a string in the page's language; {@code {0}} … are filled in</td></tr>
 * <tr><td>{@code date(style)}</td><td>see {@link DateText#of}</td></tr>
 * <tr><td>{@code number}</td><td>a whole number with a comma before each three digits</td></tr>
 * <tr><td>{@code host}</td><td>an address without scheme, {@code www.} and trailing slash</td></tr>
 * </table>
 */
final class TemplateWords extends AbstractExtension {
    private final Theme theme;
    private final Map<String, String> assets;
    private final RecordMembers members = new RecordMembers();

    TemplateWords(Theme theme, Map<String, String> assets) {
        this.theme = theme;
        this.assets = assets;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "url",
                        new Word(
                                List.of("path"),
                                (arguments, at) -> at.scope().address().to(text(arguments, "path"))),
                "root",
                        new Word(
                                List.of("path"),
                                (arguments, at) -> at.scope().address().toRoot(text(arguments, "path"))),
                "asset", new Word(List.of("path"), (arguments, at) -> asset(text(arguments, "path"), at)),
                "t", new Word(List.of("key", "a", "b", "c"), this::string));
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "date", new Sieve(List.of("style"), (value, arguments, at) -> date(value, arguments, at)),
                "number", new Sieve(List.of(), (value, arguments, at) -> number(value)),
                "host", new Sieve(List.of(), (value, arguments, at) -> host(String.valueOf(value))));
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(members);
    }

    private String asset(String path, At at) {
        String address = assets.get(path);
        if (address == null) {
            throw at.error("asset('" + path + "')", Nearest.to(path, assets.keySet()));
        }
        return at.scope().address().toRoot(address.startsWith("/") ? address : "/" + address);
    }

    private String string(Map<String, Object> arguments, At at) {
        String key = text(arguments, "key");
        String pattern = theme.string(at.scope().language(), key);
        if (pattern == null) {
            throw at.error("t('" + key + "')", Nearest.to(key, strings("zh").keySet()));
        }
        int number = 0;
        for (String name : List.of("a", "b", "c")) {
            Object value = arguments.get(name);
            if (value != null) {
                pattern = pattern.replace("{" + number + "}", value.toString());
            }
            number++;
        }
        return pattern;
    }

    private Map<String, String> strings(String language) {
        return theme.strings().getOrDefault(language, Map.of());
    }

    private static String date(@Nullable Object value, Map<String, Object> arguments, At at) {
        Object style = arguments.get("style");
        return value == null
                ? ""
                : DateText.of(
                        value,
                        style == null ? "day" : style.toString(),
                        at.scope().chinese());
    }

    private static String number(@Nullable Object value) {
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : String.valueOf(value);
    }

    private static String host(String address) {
        int scheme = address.indexOf("://");
        String rest = scheme < 0 ? address : address.substring(scheme + 3);
        rest = rest.startsWith("www.") ? rest.substring(4) : rest;
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static String text(Map<String, Object> arguments, String name) {
        return String.valueOf(Objects.requireNonNullElse(arguments.get(name), ""));
    }

    /** Where in which rendering a word stands. */
    private record At(TemplateScope scope, PebbleTemplate template, int line) {
        static At of(EvaluationContext context, PebbleTemplate template, int line) {
            return new At((TemplateScope) context.getVariable(TemplateScope.KEY), template, line);
        }

        PebbleException error(String what, String nearest) {
            return new UnknownName(what, nearest, line, template.getName());
        }
    }

    private interface Body {
        Object apply(Map<String, Object> arguments, At at);
    }

    private record Word(List<String> getArgumentNames, Body body) implements Function {
        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            return body.apply(arguments, At.of(context, self, lineNumber));
        }
    }

    private interface FilterBody {
        Object apply(@Nullable Object value, Map<String, Object> arguments, At at);
    }

    private record Sieve(List<String> getArgumentNames, FilterBody body) implements Filter {
        @Override
        public Object apply(
                @Nullable Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            return body.apply(input, arguments, At.of(context, self, lineNumber));
        }
    }
}
