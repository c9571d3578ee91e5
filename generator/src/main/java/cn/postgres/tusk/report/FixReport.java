package cn.postgres.tusk.report;

import cn.postgres.tusk.problem.Problem;
import java.util.List;

/**
 * What a repair of the sources did, or would do. Immutable.
 *
 * @param files those that differ, sorted by path
 * @param problems what stood in the way, sorted
 */
public record FixReport(List<FixedFile> files, List<Problem> problems) {
    public FixReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * One file.
     *
     * @param path relative to the content folder
     * @param repairs places that were repaired
     * @param diff lines of a unified diff
     */
    public record FixedFile(String path, int repairs, List<String> diff) {
        public FixedFile {
            diff = List.copyOf(diff);
        }
    }

    /** Places that were repaired, in all files. */
    public int repairs() {
        return files.stream().mapToInt(FixedFile::repairs).sum();
    }
}
