package cn.postgres.tusk.math;

import cn.postgres.tusk.math.Fault.Kind;
import cn.postgres.tusk.math.MathNode.Fence;
import cn.postgres.tusk.math.MathNode.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Environments: everything with rows and columns. Not thread-safe; one per formula. */
final class TableParser {
    /**
     * What an environment looks like.
     *
     * @param equations whether its columns are the sides of equations
     */
    private record Layout(String open, String close, String columns, boolean equations) {}

    private static final Layout SIDES = new Layout("", "", "rl", true);
    private static final Layout CENTRED = new Layout("", "", "c", true);

    private static final Map<String, Layout> LAYOUTS = Map.ofEntries(
            Map.entry("matrix", new Layout("", "", "c", false)),
            Map.entry("smallmatrix", new Layout("", "", "c", false)),
            Map.entry("pmatrix", new Layout("(", ")", "c", false)),
            Map.entry("bmatrix", new Layout("[", "]", "c", false)),
            Map.entry("Bmatrix", new Layout("{", "}", "c", false)),
            Map.entry("vmatrix", new Layout("|", "|", "c", false)),
            Map.entry("Vmatrix", new Layout("‖", "‖", "c", false)),
            Map.entry("cases", new Layout("{", "", "l", false)),
            Map.entry("dcases", new Layout("{", "", "l", false)),
            Map.entry("rcases", new Layout("", "}", "l", false)),
            Map.entry("array", new Layout("", "", "c", false)),
            Map.entry("align", SIDES),
            Map.entry("aligned", SIDES),
            Map.entry("alignat", SIDES),
            Map.entry("alignedat", SIDES),
            Map.entry("split", SIDES),
            Map.entry("eqnarray", new Layout("", "", "rcl", true)),
            Map.entry("gather", CENTRED),
            Map.entry("gathered", CENTRED),
            Map.entry("multline", CENTRED),
            Map.entry("equation", CENTRED));

    private final ListParser lists;
    private final TexReader in;

    TableParser(ListParser lists) {
        this.lists = lists;
        this.in = lists.in;
    }

    /** The names of all environments, sorted. */
    static Set<String> names() {
        return new TreeSet<>(LAYOUTS.keySet());
    }

    /** The environment whose {@code \begin} stands at an offset. */
    MathNode environment(int at) {
        int nameAt = in.at();
        String name = in.rawGroup("\\begin");
        Layout layout = LAYOUTS.get(name.endsWith("*") ? name.substring(0, name.length() - 1) : name);
        if (layout == null) {
            in.fault(Kind.UNKNOWN_ENVIRONMENT, nameAt, name);
            layout = CENTRED;
        }
        Grid grid = new Grid();
        String columns = layout.columns();
        if (name.equals("array")) {
            columns = preamble(grid);
        } else if (name.startsWith("aligna") || name.startsWith("alignedat")) {
            in.rawGroup("\\begin");
        }
        rows(grid);
        if (!in.peekCommand().equals("end")) {
            in.fault(Kind.UNCLOSED, at, "\\begin{" + name + "}");
            return MathNode.EMPTY;
        }
        int end = in.at();
        in.skipCommand("end");
        String closed = in.rawGroup("\\end");
        if (!closed.equals(name)) {
            in.fault(Kind.UNEXPECTED, end, "\\end{" + closed + "}");
        }
        return fenced(layout, grid.table(columns, layout.equations()));
    }

    private static MathNode fenced(Layout layout, MathNode table) {
        boolean bare = layout.open().isEmpty() && layout.close().isEmpty();
        return bare ? table : new Fence(layout.open(), List.of(table), List.of(), layout.close());
    }

    /** A whole formula; one of several lines is a table as well, if it may have lines. */
    MathNode formula(boolean display) {
        Grid grid = new Grid();
        rows(grid);
        while (!in.atEnd()) {
            lists.stray();
            rows(grid);
        }
        if (grid.isOneCell()) {
            return grid.first();
        }
        if (!display) {
            in.fault(Kind.UNEXPECTED, grid.firstBreak, grid.firstMark);
        }
        return grid.table(grid.isOneColumn() ? "c" : "rl", true);
    }

    /** The lines of {@code \substack}. */
    MathNode substack() {
        in.skipSpace();
        int open = in.at();
        if (!in.take('{')) {
            in.fault(Kind.NO_ARGUMENT, open, "\\substack");
            return MathNode.EMPTY;
        }
        Grid grid = new Grid();
        rows(grid);
        if (!in.take('}')) {
            in.fault(Kind.UNCLOSED, open, "{");
        }
        return grid.table("c", false);
    }

    private void rows(Grid grid) {
        while (true) {
            grid.cell(lists.list());
            String name = in.peekCommand();
            int at = in.at();
            if (name.equals("\\") || name.equals("cr")) {
                in.skipCommand(name);
                skipGap();
                grid.endRow(at, "\\" + name);
            } else if (name.equals("hline")) {
                in.skipCommand(name);
                grid.line();
            } else if (in.peek() == '&') {
                in.next();
                grid.endCell(at);
            } else if (name.equals("right") || name.equals("middle")) {
                lists.stray();
            } else {
                return;
            }
        }
    }

    /** The gap below a row, {@code \\[2ex]}. */
    private void skipGap() {
        in.take('*');
        if (in.peek() != '[') {
            return;
        }
        int close = in.tex.indexOf(']', in.at());
        String gap = close < 0 ? "" : in.tex.substring(in.at() + 1, close).strip();
        boolean length = gap.endsWith("em") || gap.endsWith("ex") || gap.endsWith("pt") || gap.endsWith("mm");
        if (length && gap.length() < 12) {
            in.moveTo(close + 1);
        }
    }

    /** The columns of an array, {@code {l|cc}}. */
    private String preamble(Grid grid) {
        in.skipSpace();
        if (in.peek() == '[') {
            in.moveTo(Math.min(in.tex.length(), in.at() + 3));
        }
        StringBuilder columns = new StringBuilder();
        for (char c : in.rawGroup("\\begin{array}").toCharArray()) {
            if (c == '|') {
                grid.rules.add(columns.length());
            } else if (c == 'l' || c == 'c' || c == 'r') {
                columns.append(c);
            }
        }
        return columns.isEmpty() ? "c" : columns.toString();
    }

    /** The cells read so far. */
    private static final class Grid {
        final List<Integer> rules = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final List<List<MathNode>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<MathNode> pieces = new ArrayList<>();
        private int firstBreak = -1;
        private String firstMark = "";

        void cell(MathNode piece) {
            if (!piece.equals(MathNode.EMPTY)) {
                pieces.add(piece);
            }
        }

        void endCell(int at) {
            mark(at, "&");
            rows.get(rows.size() - 1).add(ListParser.row(pieces));
            pieces.clear();
        }

        void endRow(int at, String token) {
            mark(at, token);
            rows.get(rows.size() - 1).add(ListParser.row(pieces));
            pieces.clear();
            rows.add(new ArrayList<>());
        }

        void line() {
            lines.add(rows.size() - 1);
        }

        private void mark(int at, String token) {
            if (firstBreak < 0) {
                firstBreak = at;
                firstMark = token;
            }
        }

        boolean isOneCell() {
            return firstBreak < 0;
        }

        boolean isOneColumn() {
            return rows.stream().allMatch(row -> row.size() <= 1)
                    && rows.get(rows.size() - 1).isEmpty();
        }

        MathNode first() {
            return ListParser.row(pieces);
        }

        /** The table; what is behind the last line break is a row only if there is something. */
        Table table(String columns, boolean equations) {
            List<MathNode> last = rows.get(rows.size() - 1);
            if (!last.isEmpty() || !pieces.isEmpty()) {
                last.add(ListParser.row(pieces));
            } else {
                rows.remove(rows.size() - 1);
            }
            return new Table(rows, columns, rules, lines, equations);
        }
    }
}
