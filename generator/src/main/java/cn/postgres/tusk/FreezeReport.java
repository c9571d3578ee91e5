package cn.postgres.tusk;

import cn.postgres.tusk.problem.Problem;
import java.util.List;

/**
 * What recording the addresses of a site came to. Immutable.
 *
 * @param problems of the whole site, sorted
 * @param addresses added to {@code permalinks.csv}
 * @param anchors lines of {@code anchors.csv} that were added or changed
 * @param written whether the tables are up to date now; false where an error kept them as they were
 */
public record FreezeReport(List<Problem> problems, int addresses, int anchors, boolean written) {
    public FreezeReport {
        problems = List.copyOf(problems);
    }
}
