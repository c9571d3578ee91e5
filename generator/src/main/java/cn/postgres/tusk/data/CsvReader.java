package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV (RFC 4180) with a header row into a list of mappings. An empty cell is a key that is not there; numbers and
 * booleans are recognised as in YAML. Stateless.
 */
public final class CsvReader {
    private CsvReader() {}

    /**
     * The rows of a data file.
     *
     * @param path for the places of problems
     * @param firstLine line of the file at which the text begins
     * @return empty when there is no header row, or after an error
     */
    public static Outcome<Optional<Value>> read(String path, String text, int firstLine) {
        List<Problem> problems = new ArrayList<>();
        Optional<Mark> open = CsvCells.openQuote(text, firstLine);
        if (open.isPresent()) {
            Place place = new Place(path, open.get().line(), open.get().column());
            problems.add(Syntax.QUOTE_OPEN.problem(ProblemCode.DATA_SYNTAX, place, ""));
            return new Outcome<>(Optional.empty(), problems);
        }
        try {
            return new Outcome<>(rows(path, text, firstLine, problems), problems);
        } catch (CsvParseException e) {
            problems.add(Syntax.OTHER.problem(
                    ProblemCode.DATA_SYNTAX, new Place(path, firstLine, 0), String.valueOf(e.getMessage())));
            return new Outcome<>(Optional.empty(), problems);
        }
    }

    private static Optional<Value> rows(String path, String text, int firstLine, List<Problem> problems) {
        CsvCells cells = new CsvCells(text, firstLine);
        List<String> header = List.of();
        List<Value> rows = new ArrayList<>();
        // a field may be as long as the file: its size was limited when it was read
        var reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                .maxBufferSize(Math.max(1024, Math.min(text.length() + 1024, Bounds.LENGTH * 2)))
                .ignoreDifferentFieldCount(true);
        for (CsvRecord row : reader.ofCsvRecord(text)) {
            List<Mark> marks = cells.marks((int) row.getStartingLineNumber(), row.getFieldCount());
            if (header.isEmpty()) {
                header = row.getFields().stream().map(String::strip).toList();
            } else {
                rows.add(row(path, header, row, marks, problems));
            }
        }
        return header.isEmpty() ? Optional.empty() : Optional.of(new Value.Sequence(rows, new Mark(firstLine, 1)));
    }

    private static Value row(
            String path, List<String> header, CsvRecord row, List<Mark> marks, List<Problem> problems) {
        MappingBuilder mapping = new MappingBuilder(path, marks.get(0), problems);
        if (row.getFieldCount() > header.size()) {
            Mark extra = marks.get(header.size());
            problems.add(Problem.of(
                    ProblemCode.ROW_TOO_WIDE,
                    new Place(path, extra.line(), extra.column()),
                    header.size(),
                    row.getFieldCount()));
        }
        for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
            String cell = row.getField(i).strip();
            if (!cell.isEmpty() && !header.get(i).isEmpty()) {
                mapping.add(header.get(i), scalar(cell, marks.get(i)), marks.get(i));
            }
        }
        return mapping.build();
    }

    private static Value scalar(String cell, Mark mark) {
        Value.Scalar scalar = CoreSchema.scalar(cell, mark);
        return scalar.kind() == Value.Kind.NULL ? new Value.Scalar(cell, Value.Kind.TEXT, mark) : scalar;
    }
}
