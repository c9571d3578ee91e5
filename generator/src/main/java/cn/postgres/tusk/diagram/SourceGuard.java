package cn.postgres.tusk.diagram;

import java.util.List;
import java.util.Locale;

/**
 * Finds in a source what makes a tool read files of the machine it runs on. It errs on the side of refusing: a text that
 * only mentions such an attribute with an equals sign behind it is refused as well. It is not the only guard: tools are
 * told by variables to stay in their folder ({@link ToolRun}).
 */
final class SourceGuard {
    private static final List<String> DOT =
            List.of("image=", "imagepath=", "shapefile=", "fontpath=", "stylesheet=", "_background=", "<img");
    private static final List<String> PLANTUML =
            List.of("!include", "!import", "!theme", "%getenv", "%load_json", "%dirpath", "%file_exists");

    private SourceGuard() {}

    /** What in the source may not be; empty where all of it may. */
    static String refused(String language, String source) {
        boolean dot = language.equals("dot") || language.equals("graphviz");
        boolean plantuml = language.equals("plantuml") || language.equals("puml");
        String bare = dot ? bare(source) : plantuml ? source.toLowerCase(Locale.ROOT) : "";
        return (dot ? DOT : plantuml ? PLANTUML : List.<String>of())
                .stream().filter(bare::contains).findFirst().orElse("");
    }

    /** Without what DOT allows between and within names: blanks, quotes, plus signs, comments, line ends. */
    private static String bare(String source) {
        StringBuilder out = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '/' && source.startsWith("/*", i)) {
                int end = source.indexOf("*/", i + 2);
                i = end < 0 ? source.length() : end + 1;
            } else if (c > ' ' && c != '"' && c != '+' && c != '\\') {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
