package cn.postgres.tusk.highlight;

/**
 * A session at a terminal: prompts, what was typed after them in SQL or shell, and what came back. Plans in the output
 * are read as plans. Immutable, thread-safe.
 */
final class SessionLexer implements Lexer {

    /**
     * Whether the first line that says something begins with a prompt. A bare {@code #} does not count: in a block whose
     * author named the language it begins a remark.
     */
    static boolean isSession(String code) {
        int from = Chars.skipSpace(code, 0, code.length());
        int to = Chars.lineEnd(code, from, code.length());
        return Prompts.psql(code, from, to, "") >= 0
                || Prompts.client(code, from, to) >= 0
                || Prompts.shell(code, from, to) >= 0
                || Chars.at(code, from) == '$' && Prompts.bare(code, from, to) >= 0;
    }

    @Override
    public void lex(String code, Spans out) {
        new Session(code, out).run();
    }

    private enum Mode {
        OUTPUT,
        SQL,
        SHELL
    }

    private static final class Session {
        private final String code;
        private final Spans out;
        private final SqlScan sql;
        private final ShellScan shell;
        private final PlanScan plans;
        private Mode mode = Mode.OUTPUT;
        private String name = "";
        private boolean bare;
        /** Where the next mark stands that ends typed rows, or −1 where none does. */
        private int dataEnd;

        Session(String code, Spans out) {
            this.code = code;
            this.out = out;
            this.sql = new SqlScan(code, out, false);
            this.shell = new ShellScan(code, out);
            this.plans = new PlanScan(code, out);
        }

        void run() {
            int first = Chars.skipSpace(code, 0, code.length());
            mode = SqlSigns.isVerb(code, first, Chars.wordEnd(code, first, code.length())) ? Mode.SQL : Mode.OUTPUT;
            bare = Prompts.bare(code, first, Chars.lineEnd(code, first, code.length())) >= 0;
            for (int from = 0; from < code.length(); ) {
                int end = Chars.lineEnd(code, from, code.length());
                line(from, end);
                from = end + 1;
            }
            plans.close();
            sql.finish();
        }

        private void line(int from, int end) {
            int start = Chars.skipBlanks(code, from, end);
            int last = Prompts.psql(code, start, end, name);
            if (last >= 0) {
                statement(start, last, end, Prompts.isMain(code, last));
                return;
            }
            last = Prompts.client(code, start, end);
            if (last >= 0) {
                statement(start, last, end, true);
                return;
            }
            last = Prompts.shell(code, start, end);
            if (last < 0 && (bare || Chars.at(code, start) == '$')) {
                last = Prompts.bare(code, start, end);
            }
            if (last >= 0) {
                command(start, last, end);
            } else {
                rest(from, start, end);
            }
        }

        private void statement(int start, int last, int end, boolean main) {
            if (main) {
                sql.reset();
                name = Prompts.name(code, start, last);
            }
            plans.close();
            out.mark(Token.PROMPT, start, promptEnd(last, end, main));
            sql.scan(last + 1, end);
            mode = Mode.SQL;
        }

        private void command(int start, int last, int end) {
            plans.close();
            out.mark(Token.PROMPT, start, promptEnd(last, end, true));
            shell.reset();
            shell.scan(last + 1, Math.min(end + 1, code.length()));
            mode = Mode.SHELL;
        }

        /**
         * The blank after the mark belongs to the prompt, so that it goes when the prompt is left out; so does the whole
         * line if nothing was typed where a statement could begin.
         */
        private int promptEnd(int last, int end, boolean main) {
            if (main && Chars.skipBlanks(code, last + 1, end) == end) {
                return Math.min(end + 1, code.length());
            }
            return last + 1 < end && code.charAt(last + 1) == ' ' ? last + 2 : last + 1;
        }

        private void rest(int from, int start, int end) {
            if (mode == Mode.SQL && sql.awaitsData() && isData(from, start, end)) {
                data(start, end);
            } else if (mode == Mode.SHELL && shell.continuesAt(from)) {
                shell.scan(from, Math.min(end + 1, code.length()));
            } else if (mode == Mode.SQL && (!sql.isComplete() || from == 0) && !isOutput(start, end)) {
                sql.scan(start, end);
            } else {
                mode = sql.awaitsData() ? mode : Mode.OUTPUT;
                out.output(from, Math.min(end + 1, code.length()));
                output(start, Chars.trimEnd(code, start, end), end);
            }
        }

        /** A row typed after COPY: behind psql's mark for it, or bare if the mark that ends the rows follows. */
        private boolean isData(int from, int start, int end) {
            if (dataEnd >= 0 && dataEnd < from - 1) {
                dataEnd = code.indexOf("\n\\.", from - 1);
            }
            boolean hint = code.startsWith("Enter data to be copied", start) || code.startsWith("End with a", start);
            return !hint && start < end && (code.startsWith(">>", start) || dataEnd >= 0);
        }

        private void data(int start, int end) {
            boolean prompted = code.startsWith(">>", start);
            int row = prompted ? promptEnd(start + 1, end, false) : start;
            out.mark(Token.PROMPT, start, prompted ? row : start);
            out.mark(Token.OUTPUT, row, end);
            if (code.startsWith("\\.", row)) {
                sql.reset();
            }
        }

        /** A statement typed without its semicolon is over where a table or a message begins. */
        private boolean isOutput(int start, int end) {
            int trimmed = Chars.trimEnd(code, start, end);
            if (Tables.isRule(code, start, trimmed)
                    || Tables.isMessage(code, start)
                    || PlanScan.isNode(code, start, trimmed)) {
                return true;
            }
            return Tables.isRuleAt(code, end + 1);
        }

        private void output(int start, int end, int lineEnd) {
            if (plans.isOpen() || code.startsWith("QUERY PLAN", start) || PlanScan.isNode(code, start, end)) {
                plans.line(start, lineEnd);
            } else {
                Tables.mark(code, start, end, out);
            }
        }
    }
}
