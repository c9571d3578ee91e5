package cn.postgres.tusk.bench.speed;

import cn.postgres.tusk.bench.search.Jsons;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where everything lies that a run needs. Immutable.
 *
 * @param project the top folder of Tusk's sources
 * @param bench holds {@code peers.py}
 * @param jar Tusk's command line
 * @param work holds what peers need and all that is built; kept between runs
 */
record Tools(Path project, Path bench, Path jar, Path work) {
    /** The script that builds the peers' sites. */
    Path peers() {
        return bench.resolve("peers.py");
    }

    /** The Java that this process runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Whether a program can be started by its name. */
    static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    /**
     * Runs {@code usage.py}, which says what it says on the console.
     *
     * @param folder that it runs in
     * @param log takes what the command prints; null for the console
     * @return what was counted, in its order
     */
    List<Cost> usage(Path folder, @org.jspecify.annotations.Nullable Path log, List<String> command)
            throws IOException, InterruptedException {
        Path script = work.resolve("usage.py");
        Path counted = work.resolve("usage.json");
        Files.createDirectories(work);
        Files.deleteIfExists(counted);
        try (InputStream in = Tools.class.getResourceAsStream("usage.py")) {
            Files.copy(java.util.Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> line = new ArrayList<>(List.of("python3", script.toString(), counted.toString()));
        line.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("BENCH_DIR", work.toString());
        // Of this run of Maven, not of the one that is measured
        builder.environment().remove("MAVEN_CMD_LINE_ARGS");
        builder.redirectOutput(
                log == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.to(log.toFile()));
        int code = builder.start().waitFor();
        if (code != 0 || !Files.exists(counted)) {
            throw new IOException(String.join(" ", line) + ": " + code + (log == null ? "" : ", " + log));
        }
        return Jsons.objects(counted).stream().map(Tools::cost).toList();
    }

    private static Cost cost(Map<String, Object> counted) {
        return new Cost(
                Jsons.number(counted.get("user")),
                Jsons.number(counted.get("system")),
                Jsons.number(counted.get("wall")),
                Jsons.number(counted.get("megabytes")),
                (int) Jsons.number(counted.get("code")));
    }
}
