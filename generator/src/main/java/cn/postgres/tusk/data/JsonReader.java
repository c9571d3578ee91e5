package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON (RFC 8259) strictly: no comments, no trailing commas. Stateless. */
public final class JsonReader {
    private JsonReader() {}

    /**
     * The value of a data file.
     *
     * @param path for the places of problems
     * @param firstLine line of the file at which the text begins
     * @return empty when there is nothing but blanks, or after an error
     */
    public static Outcome<Optional<Value>> read(String path, String text, int firstLine) {
        return read(path, text, firstLine, ProblemCode.DATA_SYNTAX);
    }

    /** The same for a header, with the problem code of headers. */
    public static Outcome<Optional<Value>> readHeader(String path, String text, int firstLine) {
        return read(path, text, firstLine, ProblemCode.HEADER_SYNTAX);
    }

    private static Outcome<Optional<Value>> read(String path, String text, int firstLine, ProblemCode code) {
        List<Problem> problems = new ArrayList<>();
        try {
            return new Outcome<>(new JsonParser(path, text, firstLine, problems).document(), problems);
        } catch (SyntaxException e) {
            Place place = new Place(path, e.mark().line(), e.mark().column());
            problems.add(
                    e.isDepth()
                            ? Problem.of(ProblemCode.NESTING_TOO_DEEP, place, Bounds.DEPTH)
                            : e.syntax().problem(code, place, e.detail()));
            return new Outcome<>(Optional.empty(), problems);
        }
    }

    /**
     * The length of the JSON object a text begins with, or -1; braces in strings do not count, syntax is not checked.
     */
    public static int objectEnd(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
