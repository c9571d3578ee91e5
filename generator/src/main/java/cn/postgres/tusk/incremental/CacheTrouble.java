package cn.postgres.tusk.incremental;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an earlier run one could not use, and so made anew, and what it could not keep for the next: each thing is said
 * once. That nothing was there, or that something else was asked for, is no trouble. Safe for threads.
 */
public final class CacheTrouble {
    private final Map<CachePart, String> lost = new EnumMap<>(CachePart.class);
    private @Nullable Problem otherVersion;
    private @Nullable Problem unwritable;

    /** A part is discarded. */
    public synchronized void lost(CachePart part, Exception cause) {
        lost.putIfAbsent(part, CacheFault.reason(cause));
    }

    /** All is discarded, as another Tusk wrote it; there is nothing to be said of the parts then. */
    public synchronized void otherVersion(Path folder) {
        otherVersion = Problem.of(ProblemCode.CACHE_OTHER_VERSION, Place.of(""), folder);
    }

    /** Nothing can be kept for the next run, or not all. */
    public synchronized void unwritable(Path path, Exception cause) {
        if (unwritable == null) {
            unwritable = Problem.of(ProblemCode.CACHE_READ_ONLY, Place.of(""), path, CacheFault.reason(cause));
        }
    }

    /** What is to be said, at most one line for each part. */
    public synchronized List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (otherVersion != null) {
            problems.add(otherVersion);
        } else {
            lost.forEach((part, reason) ->
                    problems.add(Problem.of(ProblemCode.CACHE_REBUILT, Place.of(""), part.phrase(), reason)));
        }
        if (unwritable != null) {
            problems.add(unwritable);
        }
        return problems;
    }
}
