package cn.postgres.tusk.asset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts ES modules that import each other into one script, each in a function of its own, so that names do not meet. Modules
 * are written plainly: imports of names from {@code ./file.js} on lines of their own, each export before the declaration of
 * one name. Pure functions.
 */
public final class ModuleBundle {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{ ([^}]+) } from '\\./([\\w-]+)\\.js';$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ((?:async )?function\\*? |const )(\\w+)");

    private ModuleBundle() {}

    /**
     * A script that is one function expression; calling it gives one export of a module.
     *
     * @param entry name of the module without its ending
     * @param export what the function returns
     * @param read the text of a module by its name
     */
    public static String function(String entry, String export, Function<String, String> read) {
        Map<String, String> modules = new LinkedHashMap<>();
        collect(entry, read, modules, new TreeSet<>());
        StringBuilder out = new StringBuilder("function(){\n");
        modules.values().forEach(out::append);
        return out.append("return $")
                .append(entry)
                .append('.')
                .append(export)
                .append("\n}")
                .toString();
    }

    /** A script without comments and needless white space. */
    public static String minified(String script) {
        return JsLexer.read(script).map(JsMinifier::minify).orElse(script);
    }

    private static void collect(
            String name, Function<String, String> read, Map<String, String> modules, TreeSet<String> open) {
        if (modules.containsKey(name)) {
            return;
        }
        if (!open.add(name)) {
            throw new IllegalStateException("modules import each other in a circle: " + open);
        }
        String text = read.apply(name);
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            collect(imports.group(2), read, modules, open);
        }
        modules.put(name, wrapped(name, text));
        open.remove(name);
    }

    private static String wrapped(String name, String text) {
        List<String> names = new ArrayList<>();
        EXPORT.matcher(text).results().forEach(found -> names.add(found.group(2)));
        String body = IMPORT.matcher(text).replaceAll("const { $1 } = \\$$2;");
        body = EXPORT.matcher(body).replaceAll("$1$2");
        return "const $" + name + " = (() => {\n" + body + "\nreturn { " + String.join(", ", names) + " };\n})();\n";
    }
}
