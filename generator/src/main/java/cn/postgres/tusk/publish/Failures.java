package cn.postgres.tusk.publish;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what could not be done, by kind and reason: a full disk is one problem, not ten thousand. Thread-safe; the
 * result does not depend on the order of the calls.
 */
final class Failures {
    private record Kind(ProblemCode code, String reason) {}

    private record Tally(String first, int count) {
        Tally plus(Tally other) {
            return new Tally(first.compareTo(other.first) <= 0 ? first : other.first, count + other.count);
        }
    }

    private final ConcurrentHashMap<Kind, Tally> tallies = new ConcurrentHashMap<>();

    void add(ProblemCode code, String file, String reason) {
        tallies.merge(new Kind(code, reason), new Tally(file, 1), Tally::plus);
    }

    boolean isEmpty() {
        return tallies.isEmpty();
    }

    /** Sorted; arguments are the first file, the reason, and how many files. */
    List<Problem> problems() {
        return tallies.entrySet().stream()
                .map(entry -> Problem.of(
                        entry.getKey().code(),
                        Place.of(""),
                        entry.getValue().first(),
                        entry.getKey().reason(),
                        entry.getValue().count()))
                .sorted()
                .toList();
    }
}
