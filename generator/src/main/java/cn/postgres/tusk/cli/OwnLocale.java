package cn.postgres.tusk.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A way around a limit of the JVM: in a locale without UTF-8 ({@code LC_ALL=C}, usual in containers) it cannot name a
 * file in Chinese at all, and the encoding of names cannot be changed once it runs. So the process starts itself again in
 * {@code C.UTF-8} and hands the exit code on.
 */
final class OwnLocale {
    /** Holds the process number of the first process. */
    private static final String MARK = "TUSK_RELAUNCHED_BY";

    private OwnLocale() {}

    /** @return the exit code of the second process; -1 where this one can do the work */
    static int relaunch(String[] arguments) {
        if (canNameFiles(System.getProperty("sun.jnu.encoding", "UTF-8")) || System.getenv(MARK) != null) {
            return -1;
        }
        String java = ProcessHandle.current().info().command().orElse("");
        if (java.isEmpty()) {
            return -1;
        }
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    /**
     * The arguments as they were typed: the first process could not read Chinese ones, so the second looks at them again,
     * where the system shows them.
     */
    static String[] arguments(String[] received) {
        String first = System.getenv(MARK);
        if (first == null) {
            return received;
        }
        try {
            String line = Files.readString(Path.of("/proc", first, "cmdline"));
            String[] all = line.split("\0", -1);
            // The line ends in a NUL, so the last piece is empty.
            return Arrays.copyOfRange(all, all.length - 1 - received.length, all.length - 1);
        } catch (IOException e) {
            return received;
        }
    }

    private static int start(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment()
                    .put(MARK, Long.toString(ProcessHandle.current().pid()));
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    static boolean canNameFiles(String encoding) {
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).newEncoder().canEncode('象');
    }
}
