package cn.postgres.tusk.bench.speed;

import cn.postgres.tusk.bench.search.Jsons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All of one run. Immutable.
 *
 * @param date the day, as it was told
 * @param note on the machine, as it was told; may be empty
 * @param rounds of every row
 * @param setting machine and programs
 * @param rows the comparison
 * @param runs what each program cost, round by round, by input
 */
record SpeedReport(
        String date,
        String note,
        int rounds,
        Setting setting,
        List<Row> rows,
        Map<String, Map<String, List<Cost>>> runs) {
    SpeedReport {
        rows = List.copyOf(rows);
        runs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(runs));
    }

    /** Writes {@code speed.json} with every single figure, and {@code speed.md}, which the README quotes. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("speed.json"), Jsons.print(this));
        Files.writeString(folder.resolve("speed.md"), SpeedMarkdown.of(this));
    }
}
