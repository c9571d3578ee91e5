package cn.postgres.tusk.config;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of what was published once and stays so: {@code permalinks.csv} or {@code redirects.csv} (source,
 * address) or {@code anchors.csv} (source, ids). Sorted by source, so that a change is a line of a diff; the rows of one source stand in the order in
 * which they were added. Immutable.
 *
 * @param file name of the file, for problems
 * @param column name of the second column
 */
public record FrozenRows(String file, String column, Map<String, List<Row>> rows) {
    private static final String SOURCE = "source";

    /**
     * One row.
     *
     * @param line 1-based line of the file; 0 for a row that is not written yet
     */
    public record Row(String value, int line) {}

    public FrozenRows {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /** The table of addresses, empty. */
    public static FrozenRows permalinks() {
        return new FrozenRows("permalinks.csv", "address", Map.of());
    }

    /** The table of anchors, empty. */
    public static FrozenRows anchors() {
        return new FrozenRows("anchors.csv", "ids", Map.of());
    }

    /** The table of a former site's addresses, empty. */
    public static FrozenRows redirects() {
        return new FrozenRows("redirects.csv", "address", Map.of());
    }

    /** The same table with the rows of a file; what is no row is a problem, and the others are kept. */
    public Outcome<FrozenRows> read(Value csv) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Row>> read = new TreeMap<>();
        List<Value> lines = csv instanceof Value.Sequence sequence ? sequence.items() : List.of();
        for (Value line : lines) {
            Value.Mapping row = (Value.Mapping) line;
            int number = row.mark().line();
            if (row.get(SOURCE) instanceof Value.Scalar source && row.get(column) instanceof Value.Scalar value) {
                List<Row> same = read.computeIfAbsent(source.text(), s -> new ArrayList<>());
                if (same.stream().noneMatch(other -> other.value.equals(value.text()))) {
                    same.add(new Row(value.text(), number));
                }
            } else {
                problems.add(Problem.of(ProblemCode.FROZEN_ROW_INVALID, new Place(file, number, 0), SOURCE, column));
            }
        }
        return new Outcome<>(new FrozenRows(file, column, read), problems);
    }

    /** The rows of a source in the order in which they were added. */
    public List<Row> of(String source) {
        return rows.getOrDefault(source, List.of());
    }

    /** The place of a row. */
    public Place place(Row row) {
        return new Place(file, row.line(), 0);
    }

    /** The text of the file, with a line feed after every row. */
    public String print() {
        StringBuilder out = new StringBuilder(SOURCE + "," + column + "\n");
        rows.forEach((source, list) -> list.forEach(row ->
                out.append(cell(source)).append(',').append(cell(row.value())).append('\n')));
        return out.toString();
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && text.strip().length() == text.length();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
