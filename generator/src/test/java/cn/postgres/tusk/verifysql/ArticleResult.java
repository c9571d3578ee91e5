package cn.postgres.tusk.verifysql;

import java.util.List;

/**
 * What became of an article. Immutable.
 *
 * @param findings in the order of the file
 * @param printouts what came where it differs from what is printed, in the order in which it was run
 * @param statements how many were run
 * @param missing extensions or libraries for want of which nothing was run
 */
record ArticleResult(
        Article article, List<Finding> findings, List<Printout> printouts, int statements, List<String> missing) {
    ArticleResult {
        findings = findings.stream().sorted().toList();
        printouts = List.copyOf(printouts);
        missing = List.copyOf(missing);
    }

    /**
     * A result that is printed otherwise.
     *
     * @param came as psql printed it
     */
    record Printout(Statement statement, List<String> came) {
        Printout {
            came = List.copyOf(came);
        }
    }
}
