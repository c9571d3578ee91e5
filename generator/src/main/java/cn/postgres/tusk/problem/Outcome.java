package cn.postgres.tusk.problem;

import java.util.List;
import java.util.Objects;

/**
 * What a step returns: a value, always usable, and the problems met on the way.
 *
 * @param <T> the value's type
 */
public record Outcome<T>(T value, List<Problem> problems) {
    public Outcome {
        Objects.requireNonNull(value, "value");
        problems = List.copyOf(problems);
    }

    /** A value without problems. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }
}
