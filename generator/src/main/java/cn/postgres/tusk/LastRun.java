package cn.postgres.tusk;

import cn.postgres.tusk.report.BuildReport;
import java.time.Instant;
import java.util.List;

/**
 * What a run depended on and what it gave, for one that asks for the same again.
 *
 * @param command what was asked for, and by which Tusk
 * @param begun before the inputs were listed
 * @param moments between which the clock does not matter
 * @param asksGit whether the site has pages that Git dates
 * @param git state of the repository then
 * @param inputs the folders that were read
 * @param outputs the folders that were written
 */
record LastRun(
        String command,
        Instant begun,
        Moments moments,
        boolean asksGit,
        String git,
        List<Listed> inputs,
        List<Listed> outputs,
        BuildReport report) {
    /**
     * A folder.
     *
     * @param hash of its listing
     */
    record Listed(String folder, String hash) {}
}
