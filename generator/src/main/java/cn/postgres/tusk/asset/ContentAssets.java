package cn.postgres.tusk.asset;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the pictures and attachments beside the texts on disk; they are copied as they are. Pure but for looking. */
public final class ContentAssets {
    private ContentAssets() {}

    /**
     * The files to copy, for {@code Publisher.copy}.
     *
     * @param assets output file → path in the content folder, as in {@code Site.assets}
     * @param found file on disk by path in the content folder, as the scan found it: its name may have another Unicode
     *     form than the path
     * @return file on disk by output file, sorted; with a problem for each that cannot be read
     */
    public static Outcome<SortedMap<String, Path>> of(Map<String, String> assets, Map<String, Path> found) {
        SortedMap<String, Path> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(assets).forEach((output, path) -> {
            Path file = found.get(path);
            if (file != null && Files.isRegularFile(file) && Files.isReadable(file)) {
                files.put(output, file);
            } else {
                String reason = file == null || !Files.exists(file) ? "no such file" : "permission denied";
                problems.add(Problem.of(ProblemCode.FILE_UNREADABLE, Place.of(path), reason));
            }
        });
        return new Outcome<>(files, problems);
    }
}
