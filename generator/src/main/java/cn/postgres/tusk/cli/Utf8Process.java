package cn.postgres.tusk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A way around a limit of the JVM: in a locale without UTF-8 ({@code LC_ALL=C}, usual in containers) it cannot name a
 * file in Chinese at all, and the encoding of names cannot be changed once it runs. So the command line is started again
 * in {@code C.UTF-8}, and its exit code handed on.
 *
 * <p>The arguments need a way of their own, because the first process can neither read Chinese ones nor pass them on:
 * the second looks them up in a file that holds each followed by a NUL, which is the form in which Linux shows a
 * process's own.
 */
public final class Utf8Process {
    private static final String ARGUMENTS = "TUSK_ARGUMENTS";

    private Utf8Process() {}

    /** Whether this process cannot name files in Chinese, and is not the second one already. */
    public static boolean isNeeded() {
        return !canNameFiles(System.getProperty("sun.jnu.encoding", "UTF-8")) && System.getenv(ARGUMENTS) == null;
    }

    static boolean canNameFiles(String encoding) {
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).newEncoder().canEncode('象');
    }

    /**
     * Runs the command line on behalf of a program that is not the command line.
     *
     * @param classPath where its classes are
     * @param lines hears all that it says
     * @return its exit code
     */
    public static int run(List<String> arguments, String classPath, Consumer<String> lines)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("tusk-", ".arguments");
        try {
            Files.writeString(file, String.join("\0", arguments) + "\0");
            Process process = utf8(builder(List.of(), classPath, arguments), file)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines);
            }
            return process.waitFor();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Runs this very command line once more and returns its exit code; -1 where it cannot be started.
     *
     * @param flags for its JVM besides those of this one
     */
    static int again(String[] arguments, List<String> flags) {
        List<String> all = new ArrayList<>(flags());
        all.addAll(flags);
        ProcessBuilder builder = builder(all, System.getProperty("java.class.path"), List.of(arguments));
        if (isNeeded()) {
            utf8(builder, Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "cmdline"));
        }
        try {
            Process process = builder.inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** What this JVM was given. */
    static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static ProcessBuilder builder(List<String> flags, String classPath, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static ProcessBuilder utf8(ProcessBuilder builder, Path arguments) {
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(ARGUMENTS, arguments.toString());
        return builder;
    }

    /** The arguments as they were meant, in the second process; those received in any other. */
    static String[] arguments(String[] received) {
        @Nullable String file = System.getenv(ARGUMENTS);
        if (file == null) {
            return received;
        }
        try {
            String[] all = Files.readString(Path.of(file)).split("\0", -1);
            // The last one ends in a NUL too, so the last piece is empty.
            return Arrays.copyOfRange(all, all.length - 1 - received.length, all.length - 1);
        } catch (IOException e) {
            return received;
        }
    }
}
