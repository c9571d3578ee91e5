package cn.postgres.tusk.bench.speed;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what a run lacks before it begins. Stateless. */
final class Needs {
    private Needs() {}

    /** One line for each thing that is missing, in both languages. */
    static List<String> missing(Tools tools, Set<Measure> rows) {
        List<String> missing = new ArrayList<>();
        if (!Files.isRegularFile(tools.peers())) {
            missing.add("没有 " + tools.peers() + "，用 --bench 指出它的文件夹 (no such file: name its folder with --bench)");
        }
        if (!Files.isRegularFile(tools.jar())) {
            missing.add(
                    "没有 " + tools.jar() + "，先运行 mvn package -DskipTests (no such file: run mvn package -DskipTests)");
        }
        program("python3", missing);
        if (!Files.isDirectory(tools.work().resolve("corpus"))) {
            program("xz", missing);
        }
        if (rows.stream().flatMap(row -> row.peers().stream()).anyMatch(peer -> peer.matches("hugo.*|pagefind"))) {
            program("hugo", missing);
        }
        if (rows.contains(Measure.HUGO_PAGEFIND) || rows.contains(Measure.ELEVENTY)) {
            program("npm", missing);
        }
        if (rows.contains(Measure.JBAKE) || rows.contains(Measure.SITE)) {
            program("mvn", missing);
        }
        return missing;
    }

    private static void program(String name, List<String> missing) {
        if (!Tools.isOnPath(name)) {
            missing.add("没有程序 " + name
                    + "，装上它，或用 --rows 只测别的行 (no program of this name: install it or choose other --rows)");
        }
    }
}
