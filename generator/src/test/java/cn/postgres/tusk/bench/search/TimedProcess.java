package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a command and says what it cost, with all processes it started. Needs a POSIX shell. Stateless. */
final class TimedProcess {
    private static final Pattern TIME = Pattern.compile("(\\d+)m([0-9.]+)s");

    private TimedProcess() {}

    /**
     * What a command cost.
     *
     * @param code its exit code
     * @param cpuSeconds user and system time of it and of all its children
     * @param wallSeconds from start to end
     */
    record Cost(int code, double cpuSeconds, double wallSeconds) {}

    /**
     * Runs a command to its end.
     *
     * @param log file that takes what it prints
     */
    static Cost run(Path log, List<String> command) throws IOException, InterruptedException {
        Path times = Files.createTempFile("tusk-times", ".txt");
        List<String> line =
                new ArrayList<>(List.of("sh", "-c", "out=$0; \"$@\"; code=$?; times >\"$out\"; exit $code"));
        line.add(times.toString());
        line.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = process.waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = seconds(Files.readString(times));
        Files.delete(times);
        return new Cost(code, cpu, wall);
    }

    /** The seconds of the shell's children, which are on the second of the two lines of {@code times}. */
    static double seconds(String times) {
        Matcher time = TIME.matcher(times.substring(times.indexOf('\n') + 1));
        double sum = 0;
        while (time.find()) {
            sum += Integer.parseInt(time.group(1)) * 60 + Double.parseDouble(time.group(2));
        }
        return sum;
    }
}
