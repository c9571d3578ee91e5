package cn.postgres.tusk.highlight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lexer serves which language, and under which other names authors ask for it. */
final class Languages {
    private static final Map<String, Lexer> LEXERS = lexers();
    private static final Map<String, String> ALIASES = aliases();

    private Languages() {}

    static List<String> ids() {
        return List.copyOf(LEXERS.keySet());
    }

    static @Nullable Lexer lexer(String name) {
        return LEXERS.get(ALIASES.getOrDefault(name, name));
    }

    private static Map<String, Lexer> lexers() {
        Map<String, Lexer> lexers = new LinkedHashMap<>();
        lexers.put("sql", (code, out) -> new SqlScan(code, out, false).scan(0, code.length()));
        lexers.put("plpgsql", (code, out) -> new SqlScan(code, out, true).scan(0, code.length()));
        for (String name : List.of(
                "c", "java", "python", "go", "rust", "javascript", "json", "dockerfile", "makefile", "ruby", "php")) {
            lexers.put(name, new CodeLexer(Grammar.load(name)));
        }
        return lexers;
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new LinkedHashMap<>();
        alias(aliases, "sql", "postgresql", "postgres", "pgsql", "mysql", "plsql");
        alias(aliases, "plpgsql", "pl/pgsql");
        alias(aliases, "c", "cpp", "c++", "cc", "h", "hpp", "cs", "csharp", "c#", "bpf");
        alias(aliases, "java", "kotlin", "kt", "scala", "groovy", "gradle");
        alias(aliases, "python", "py", "python3");
        alias(aliases, "go", "golang");
        alias(aliases, "rust", "rs");
        alias(aliases, "javascript", "js", "jsx", "mjs", "ts", "tsx", "typescript");
        alias(aliases, "json", "json5", "jsonc");
        alias(aliases, "dockerfile", "docker");
        alias(aliases, "makefile", "make");
        alias(aliases, "ruby", "rb");
        return aliases;
    }

    private static void alias(Map<String, String> aliases, String id, String... names) {
        for (String name : names) {
            aliases.put(name, id);
        }
    }
}
