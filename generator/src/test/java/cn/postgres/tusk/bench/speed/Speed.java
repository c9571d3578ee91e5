package cn.postgres.tusk.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How fast the whole command line is beside other generators, on the same posts: runs {@code peers.py} of a folder that
 * lies beside the project, adds what only ours can be compared with, and writes {@code speed.json} and
 * {@code speed.md}. From the top folder, after {@code mvn package -DskipTests}:
 *
 * <pre>
 * mvn -q -Pspeed -pl generator -am process-test-classes -Dargs="--rows hugo,nothing --size 500 --rounds 3"
 * </pre>
 *
 * Without options every row runs at its own sizes, which takes hours. Nothing else should run on the machine. Paths are
 * best absolute; others start from the top folder. Exit code 0: measured, whether bars are reached or not; 2: something
 * is missing, or a program failed.
 */
@Command(name = "speed", mixinStandardHelpOptions = true)
public final class Speed implements Callable<Integer> {
    private final Path project =
            Path.of(System.getProperty("tusk.project", "")).toAbsolutePath().normalize();

    @Option(names = "--bench", defaultValue = "../shared/bench", description = "folder of peers.py: ${DEFAULT-VALUE}")
    private Path bench = Path.of("");

    @Option(names = "--jar", defaultValue = "generator/target/tusk.jar", description = "${DEFAULT-VALUE}")
    private Path jar = Path.of("");

    @Option(names = "--out", defaultValue = "generator/target", description = "folder of both files: ${DEFAULT-VALUE}")
    private Path out = Path.of("");

    @Option(names = "--work", description = "folder of inputs, tools and sites; default: $BENCH_DIR, or in the cache")
    private @Nullable Path work;

    @Option(names = "--rows", split = ",", description = "what is measured: ${COMPLETION-CANDIDATES}; default: all")
    private List<Measure> rows = List.of();

    @Option(names = "--size", split = ",", description = "numbers of posts, for every row; default: those of each row")
    private List<Integer> sizes = List.of();

    @Option(names = "--rounds", defaultValue = "5", description = "${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--note", defaultValue = "", description = "on the machine, for the report: shared, quiet")
    private String note = "";

    @Option(names = "--date", description = "date of the report; default: today")
    private @Nullable String date;

    /** Ends the process with the exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Speed())
                .registerConverter(Measure.class, Speed::measure)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("speed: " + failure.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Tools tools = new Tools(project, at(bench), at(jar), work == null ? usualWork() : at(work));
        Set<Measure> wanted = rows.isEmpty() ? EnumSet.allOf(Measure.class) : EnumSet.copyOf(rows);
        List<String> missing = Needs.missing(tools, wanted);
        if (rounds < 1 || sizes.stream().anyMatch(size -> size < 1)) {
            missing.add("--rounds 与 --size 至少是 1 (--rounds and --size are 1 at least)");
        }
        if (!missing.isEmpty()) {
            missing.forEach(line -> System.err.println("speed: " + line));
            return CommandLine.ExitCode.USAGE;
        }
        SpeedRun run = new SpeedRun(tools, wanted, sizes, rounds);
        run.run(() -> report(tools, wanted, run).write(at(out)));
        System.out.println(SpeedMarkdown.of(report(tools, wanted, run)));
        return CommandLine.ExitCode.OK;
    }

    private SpeedReport report(Tools tools, Set<Measure> wanted, SpeedRun run)
            throws IOException, InterruptedException {
        String day = date == null ? LocalDate.now().toString() : date;
        return new SpeedReport(day, note, rounds, Setting.of(tools, wanted), run.rows(), run.runs());
    }

    private Path at(Path path) {
        return project.resolve(path).normalize();
    }

    /** The folder that {@code peers.py} takes, too. */
    private static Path usualWork() {
        String named = System.getenv("BENCH_DIR");
        Path usual = Path.of(System.getProperty("user.home"), ".cache", "tusk-bench");
        return (named == null ? usual : Path.of(named)).toAbsolutePath();
    }

    private static Measure measure(String name) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "没有这一行，可选 (no such row, choose from): " + Arrays.toString(Measure.values())));
    }
}
