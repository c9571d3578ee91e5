package cn.postgres.tusk;

import cn.postgres.tusk.assemble.FreezeStep;
import cn.postgres.tusk.config.Frozen;
import cn.postgres.tusk.config.FrozenRows;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the tables of what is published: the one command that changes files among the sources. */
final class Freeze {
    private final Path content;
    private final List<Problem> problems = new ArrayList<>();

    Freeze(Path content) {
        this.content = content;
    }

    /**
     * Adds to the tables what is new, unless the site has errors: then an address could be one that nobody wants.
     *
     * @param settings that the site was made with
     */
    FreezeReport run(Settings settings, Content read, Site site, List<Problem> met) {
        problems.addAll(met);
        if (problems.stream().anyMatch(Problem::isError)) {
            return report(0, 0, false);
        }
        Frozen before = settings.frozen();
        Frozen after = FreezeStep.of(before, site, read.documents());
        boolean written = write(before.permalinks(), after.permalinks()) && write(before.anchors(), after.anchors());
        return report(
                rows(after.permalinks()) - rows(before.permalinks()),
                changed(before.anchors(), after.anchors()),
                written);
    }

    private FreezeReport report(int addresses, int anchors, boolean written) {
        return new FreezeReport(problems.stream().sorted().toList(), addresses, anchors, written);
    }

    private static int rows(FrozenRows table) {
        return table.rows().values().stream().mapToInt(List::size).sum();
    }

    private static int changed(FrozenRows before, FrozenRows after) {
        int changed = 0;
        for (Map.Entry<String, List<FrozenRows.Row>> entry : after.rows().entrySet()) {
            List<String> old = before.of(entry.getKey()).stream()
                    .map(FrozenRows.Row::value)
                    .toList();
            List<String> now =
                    entry.getValue().stream().map(FrozenRows.Row::value).toList();
            changed += old.equals(now) ? 0 : 1;
        }
        return changed;
    }

    /** Whole or not at all: a table that is half written would take addresses away. */
    private boolean write(FrozenRows before, FrozenRows after) {
        Path file = content.resolve(after.file());
        if (after.rows().isEmpty() || after.print().equals(before.print()) && Files.exists(file)) {
            return true;
        }
        Path draft = content.resolve("." + after.file() + ".new");
        try {
            Files.writeString(draft, after.print());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            problems.add(Problem.of(
                    ProblemCode.WRITE_FAILED,
                    Place.of(after.file()),
                    file.toString(),
                    String.valueOf(e.getMessage()),
                    1));
            return false;
        }
    }
}
