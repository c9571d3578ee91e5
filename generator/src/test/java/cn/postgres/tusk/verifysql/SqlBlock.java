package cn.postgres.tusk.verifysql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SQL in an article. Immutable.
 *
 * @param line of the file on which the first of {@code lines} stands
 * @param session it runs in; empty for the article's own
 * @param waits whether its last statement waits for another session
 * @param skipped why it is not run; empty where it is
 */
record SqlBlock(Kind kind, int line, List<String> lines, String session, boolean waits, Optional<String> skipped) {
    /** What may hold a semicolon that ends nothing, and those that do end a statement. */
    private static final Pattern PIECE =
            Pattern.compile("'[^']*'|\"[^\"]*\"|(\\$\\w*\\$)[\\s\\S]*?\\1|--.*|/\\*[\\s\\S]*?\\*/|(;|\\\\g\\w*)");

    SqlBlock {
        lines = List.copyOf(lines);
    }

    /** How many statements it holds. */
    int statements() {
        return kind == Kind.SESSION
                ? Transcript.statements(lines, line).size()
                : (int) PIECE.matcher(String.join("\n", lines))
                        .results()
                        .filter(piece -> piece.group(2) != null)
                        .count();
    }

    enum Kind {
        /** Statements alone. */
        SILENT,
        /** Statements behind prompts, and what psql printed. */
        SESSION
    }
}
