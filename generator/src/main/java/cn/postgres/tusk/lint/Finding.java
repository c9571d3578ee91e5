package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.Problem;
import java.util.List;

/**
 * One thing that is written otherwise than it should be.
 *
 * @param edits what repairs it, all or none; empty where only its author can
 * @param heading index among the headings of the body of the one it stands in, from 0; -1 for none
 */
public record Finding(Problem problem, List<Edit> edits, int heading) {
    public Finding {
        edits = List.copyOf(edits);
    }
}
