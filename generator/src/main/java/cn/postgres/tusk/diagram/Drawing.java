package cn.postgres.tusk.diagram;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;

/** What became of one diagram. */
sealed interface Drawing {
    /** What the tool printed, not cleaned yet. */
    record Picture(String svg) implements Drawing {}

    /**
     * No picture.
     *
     * @param details the arguments of the problem behind the language
     */
    record Failure(ProblemCode code, List<Object> details) implements Drawing {
        Failure(ProblemCode code, Object... details) {
            this(code, List.of(details));
        }
    }
}
