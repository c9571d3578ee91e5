package cn.postgres.tusk.verifysql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a printed session of psql into its statements. Stateless. */
final class Transcript {
    /** {@code postgres=# }, and {@code postgres-# }, {@code postgres(# }, {@code postgres'# } … for further lines. */
    private static final Pattern PROMPT = Pattern.compile("(\\w+)([=\\-('\"$*^!])[*!?]?[#>](?: (.*)|$)");

    private Transcript() {}

    /** Whether the block begins with a prompt, as each session must. */
    static boolean begins(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> isMain(PROMPT.matcher(line)))
                .isPresent();
    }

    /**
     * The statements of a block in their order; lines before the first prompt are left out.
     *
     * @param firstLine line of the file on which the first line stands
     */
    static List<Statement> statements(List<String> lines, int firstLine) {
        List<Statement> statements = new ArrayList<>();
        int at = nextMain(lines, 0);
        while (at < lines.size()) {
            int next = nextMain(lines, at + 1);
            statements.add(statement(lines, at, next, firstLine));
            at = next;
        }
        return statements;
    }

    private static Statement statement(List<String> lines, int from, int to, int firstLine) {
        StringBuilder input = new StringBuilder();
        int at = from;
        for (; at < to; at++) {
            Matcher prompt = PROMPT.matcher(lines.get(at));
            if (!prompt.matches()) {
                break;
            }
            String typed = prompt.group(3);
            input.append(at == from ? "" : "\n").append(typed == null ? "" : typed);
        }
        return new Statement(
                firstLine + from, input.toString(), firstLine + at, lines.subList(at, to), to == lines.size());
    }

    private static int nextMain(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !isMain(PROMPT.matcher(lines.get(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isMain(Matcher prompt) {
        return prompt.matches() && prompt.group(2).equals("=");
    }
}
