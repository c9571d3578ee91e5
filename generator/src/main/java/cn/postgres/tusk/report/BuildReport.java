package cn.postgres.tusk.report;

import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Repeated;
import cn.postgres.tusk.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a build or check. Immutable.
 *
 * @param pages every page of the site, sorted by address
 * @param leftOut every source that is not in the site, sorted
 * @param problems sorted
 * @param repeated blocks that many pages repeat, the most frequent first
 * @param counts entries by content type id, sorted by id
 * @param parsed sources that were parsed in this run
 * @param rendered pages that were rendered in this run
 * @param indexed pages whose text was read for a search index in this run
 * @param written files that differed from what the output folder held
 * @param millis wall-clock milliseconds by phase, in the order of the phases
 */
public record BuildReport(
        List<Page> pages,
        List<LeftOut> leftOut,
        List<Problem> problems,
        List<Repeated> repeated,
        Map<String, Integer> counts,
        int parsed,
        int rendered,
        int indexed,
        int written,
        Map<String, Long> millis) {
    /**
     * One page.
     *
     * @param source its file relative to the content folder; null for generated lists
     * @param type content type id, or {@code home}, {@code list}, {@code term}, {@code terms}, {@code archive}, {@code
     *     redirect}, {@code not-found}
     */
    public record Page(@Nullable String source, String url, String type) {}

    public BuildReport {
        pages = List.copyOf(pages);
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
        repeated = List.copyOf(repeated);
    }

    /** A report of a run that found no repeated blocks. */
    public BuildReport(
            List<Page> pages,
            List<LeftOut> leftOut,
            List<Problem> problems,
            Map<String, Integer> counts,
            int rendered,
            int written,
            Map<String, Long> millis) {
        this(pages, leftOut, problems, List.of(), counts, 0, rendered, 0, written, millis);
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
