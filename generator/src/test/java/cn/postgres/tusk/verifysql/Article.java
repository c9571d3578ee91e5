package cn.postgres.tusk.verifysql;

import java.util.List;

/**
 * What of a file can be run. Immutable.
 *
 * @param path relative to the content folder, with {@code /}
 * @param needs extensions that must be there
 * @param preloads libraries the server has to start with
 * @param blocks in the order of the file
 * @param findings of reading it
 */
record Article(String path, List<String> needs, List<String> preloads, List<SqlBlock> blocks, List<Finding> findings) {
    Article {
        needs = List.copyOf(needs);
        preloads = List.copyOf(preloads);
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
    }

    /** Whether anything of it is to be run. */
    boolean runs() {
        return blocks.stream().anyMatch(block -> block.skipped().isEmpty());
    }
}
