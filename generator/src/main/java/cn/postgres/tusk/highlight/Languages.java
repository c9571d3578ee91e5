package cn.postgres.tusk.highlight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which lexer serves which language, and under which other names authors ask for it. */
final class Languages {
    private static final Map<String, Lexer> LEXERS = lexers();
    private static final Map<String, String> ALIASES = aliases();

    private Languages() {}

    static List<String> ids() {
        return List.copyOf(LEXERS.keySet());
    }

    static Lexer lexer(String name) {
        return LEXERS.getOrDefault(ALIASES.getOrDefault(name, name), Languages::drawing);
    }

    private static Map<String, Lexer> lexers() {
        Map<String, Lexer> lexers = new LinkedHashMap<>();
        Lexer session = new SessionLexer();
        lexers.put("sql", unlessSession(session, Languages::sql));
        lexers.put("plpgsql", (code, out) -> sql(code, out, true));
        lexers.put("psql", session);
        lexers.put("console", session);
        lexers.put("shell", unlessSession(session, (code, out) -> new ShellScan(code, out).scan(0, code.length())));
        lexers.put("plan", PlanScan::lex);
        for (String name : List.of(
                "c", "java", "python", "go", "rust", "javascript", "json", "dockerfile", "makefile", "ruby", "php")) {
            lexers.put(name, new CodeLexer(Grammar.load(name)));
        }
        lexers.put("yaml", new ConfigLexer(ConfigLexer.Style.YAML));
        lexers.put("ini", new ConfigLexer(ConfigLexer.Style.INI));
        lexers.put("postgresql.conf", new ConfigLexer(ConfigLexer.Style.POSTGRESQL));
        lexers.put("pg_hba", new ConfigLexer(ConfigLexer.Style.HBA));
        lexers.put("xml", new MarkupLexer());
        lexers.put("diff", new DiffLexer());
        return lexers;
    }

    private static void sql(String code, Spans out) {
        sql(code, out, false);
    }

    private static void sql(String code, Spans out, boolean alwaysPl) {
        SqlScan scan = new SqlScan(code, out, alwaysPl);
        scan.scan(0, code.length());
        scan.finish();
    }

    /** Columns stand under each other in tables and drawings, whatever the language is called. */
    private static void drawing(String code, Spans out) {
        for (int from = 0; from < code.length(); ) {
            int end = Chars.lineEnd(code, from, code.length());
            Tables.align(code, from, end, out);
            from = end + 1;
        }
    }

    /** Authors say {@code sql} or {@code bash} for what they copied from a terminal, prompts included. */
    private static Lexer unlessSession(Lexer session, Lexer lexer) {
        return (code, out) -> (SessionLexer.isSession(code) ? session : lexer).lex(code, out);
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new LinkedHashMap<>();
        alias(aliases, "sql", "postgresql", "postgres", "pgsql", "mysql", "plsql");
        alias(aliases, "psql", "psql-session", "postgresql-console");
        alias(aliases, "console", "shell-session", "terminal");
        alias(aliases, "shell", "bash", "sh", "zsh", "ksh", "ash", "shellscript", "bat", "cmd", "powershell", "ps1");
        alias(aliases, "plan", "explain", "query-plan");
        alias(aliases, "yaml", "yml");
        alias(aliases, "ini", "toml", "conf", "cfg", "properties", "dotenv", "env", "config");
        alias(aliases, "postgresql.conf", "postgresql-conf", "pgconf", "sysctl");
        alias(aliases, "pg_hba", "pg_hba.conf", "pg_ident", "pg_ident.conf");
        alias(aliases, "xml", "html", "xhtml", "svg", "vue", "jsp");
        alias(aliases, "diff", "patch", "udiff");
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
