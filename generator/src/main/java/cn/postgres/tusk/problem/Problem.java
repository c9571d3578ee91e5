package cn.postgres.tusk.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong, as a value without words: {@link ProblemTexts} turns it into a message and a hint in the
 * user's language, so that a cached problem is not bound to one.
 *
 * @param severity usually the code's own
 * @param code what kind of problem
 * @param place where
 * @param arguments filled into the message and the hint in order, {@code {0}}, {@code {1}} …
 */
public record Problem(Severity severity, ProblemCode code, Place place, List<String> arguments)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::severity)
            .thenComparing(problem -> problem.code().id())
            .thenComparing(problem -> String.join("\u0000", problem.arguments()));

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        arguments = List.copyOf(arguments);
    }

    /** A problem of the code's own severity. */
    public static Problem of(ProblemCode code, Place place, Object... arguments) {
        return new Problem(
                code.severity(),
                code,
                place,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** By place, then severity, code and arguments: the order of every report. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Whether this is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
