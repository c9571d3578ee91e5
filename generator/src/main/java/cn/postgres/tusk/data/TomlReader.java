package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** Reads TOML 1.0 (https://toml.io/en/v1.0.0) into values; dates and times become ISO 8601 text. Stateless. */
public final class TomlReader {
    private static final String DUPLICATE = " previously defined at line ";

    private TomlReader() {}

    /**
     * The table of a data file.
     *
     * @param path for the places of problems
     * @param firstLine line of the file at which the text begins
     * @return empty after an error
     */
    public static Outcome<Optional<Value>> read(String path, String text, int firstLine) {
        Outcome<Value.Mapping> outcome = read(path, text, firstLine, ProblemCode.DATA_SYNTAX);
        boolean failed = outcome.problems().stream().anyMatch(Problem::isError);
        return new Outcome<>(failed ? Optional.empty() : Optional.of(outcome.value()), outcome.problems());
    }

    /** The fields of a header; after an error, those that could be read. */
    public static Outcome<Value.Mapping> readHeader(String path, String text, int firstLine) {
        return read(path, text, firstLine, ProblemCode.HEADER_SYNTAX);
    }

    private static Outcome<Value.Mapping> read(String path, String text, int firstLine, ProblemCode code) {
        Optional<Mark> deep = TomlDepth.tooDeep(text, firstLine);
        if (deep.isPresent()) {
            Place place = new Place(path, deep.get().line(), deep.get().column());
            return new Outcome<>(
                    new Value.Mapping(List.of(), new Mark(firstLine, 1)),
                    List.of(Problem.of(ProblemCode.NESTING_TOO_DEEP, place, Bounds.DEPTH)));
        }
        TomlParseResult result = Toml.parse(text);
        List<Problem> problems = problems(result, path, firstLine, code);
        return new Outcome<>(new TomlValues(text, firstLine).mapping(result, new Mark(firstLine, 1)), problems);
    }

    /** Every duplicate key, and the first real error: those after it mostly follow from it. */
    private static List<Problem> problems(TomlParseResult result, String path, int firstLine, ProblemCode code) {
        List<Problem> problems = new ArrayList<>();
        boolean failed = false;
        for (TomlParseError error : result.errors()) {
            int line = error.position().line() + firstLine - 1;
            int column = error.position().column();
            String message = String.valueOf(error.getMessage());
            int duplicate = message.indexOf(DUPLICATE);
            if (duplicate >= 0) {
                int first = number(message, duplicate + DUPLICATE.length()) + firstLine - 1;
                problems.add(
                        MappingBuilder.duplicate(path, message.substring(0, duplicate), new Mark(line, column), first));
            } else if (!failed) {
                failed = true;
                Syntax syntax = syntax(message);
                String detail = syntax == Syntax.UNEXPECTED ? unexpected(message) : message;
                problems.add(syntax.problem(code, new Place(path, line, column), detail));
            }
        }
        return problems;
    }

    /** The parser says {@code Unexpected <what>, expected <what else>}; the first half is put into our words. */
    private static Syntax syntax(String message) {
        if (message.startsWith("Unexpected end of line, expected \"")
                || message.startsWith("Unexpected end of line, expected '")) {
            return Syntax.QUOTE_END;
        }
        if (message.startsWith("Unexpected end of ")) {
            return Syntax.END;
        }
        return unexpected(message).isEmpty() ? Syntax.OTHER : Syntax.UNEXPECTED;
    }

    /** What the parser did not expect, without its quotes, or nothing. */
    private static String unexpected(String message) {
        int end = message.indexOf(", expected ");
        boolean quoted = message.startsWith("Unexpected '") && end > 0;
        return quoted ? message.substring("Unexpected '".length(), Math.max(end - 1, 12)) : "";
    }

    private static int number(String text, int from) {
        int value = 0;
        for (int at = from; at < text.length() && Character.isDigit(text.charAt(at)); at++) {
            value = value * 10 + Character.digit(text.charAt(at), 10);
        }
        return value;
    }
}
