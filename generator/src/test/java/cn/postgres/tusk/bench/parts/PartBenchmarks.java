package cn.postgres.tusk.bench.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures the hot parts of a build, each alone and warm. From the top folder:
 *
 * <pre>
 * mvn -q -Pjmh -pl generator -am process-test-classes -Dargs="parse --content DIR -prof gc"
 * </pre>
 *
 * The names say which: parse, highlight, analyse, index, export, render; none means all. Without {@code --content} the
 * posts are {@link GeneratedPosts}. Whatever else is said is JMH's own ({@code -h} lists it). A score is the time for all
 * posts on one thread ({@code export} uses all cores). A build is over before the JVM's second compiler has caught up;
 * {@code -jvmArgsAppend -XX:TieredStopAtLevel=1} measures with the first, as the command line runs.
 */
public final class PartBenchmarks {
    private static final String PACKAGE = PartBenchmarks.class.getPackageName();

    private PartBenchmarks() {}

    /** Ends with exit code 2 where the options are wrong. */
    public static void main(String[] arguments) throws RunnerException {
        List<String> own = new ArrayList<>(List.of(arguments));
        own.removeIf(String::isEmpty);
        OptionsBuilder options = new OptionsBuilder();
        int at = own.indexOf("--content");
        if (at >= 0) {
            if (at + 1 >= own.size() || !Files.isDirectory(Path.of(own.get(at + 1)))) {
                System.err.println("--content 后面要有一个文件夹 (--content needs a folder)");
                System.exit(2);
            }
            options.jvmArgsPrepend("-D" + BenchContent.FOLDER + "="
                    + Path.of(own.remove(at + 1)).toAbsolutePath());
            own.remove(at);
        }
        try {
            CommandLineOptions rest = new CommandLineOptions(own.toArray(String[]::new));
            if (rest.shouldHelp()) {
                rest.showHelp();
                return;
            }
            options.parent(rest);
            if (rest.getIncludes().isEmpty()) {
                options.include(PACKAGE);
            }
            Runner runner = new Runner(options.build());
            if (rest.shouldList()) {
                runner.list();
            } else {
                runner.run();
            }
        } catch (CommandLineOptionException | java.io.IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
