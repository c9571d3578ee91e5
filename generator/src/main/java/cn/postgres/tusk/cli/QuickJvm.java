package cn.postgres.tusk.cli;

import java.util.List;
import java.util.Set;

/**
 * How the JVM should run what is over in seconds. Its second compiler and its parallel collector pay in a server that runs
 * for hours; in a build of some thousand pages they take more processor time than the build itself. A running JVM cannot
 * be told, so the command line is started again with these flags, which costs a twentieth of a second. Whoever gives
 * flags of their own, or asks for a command that stays, gets the JVM as it is. No state.
 */
final class QuickJvm {
    /**
     * Another maker's JVM passes over those it does not know. The first compiler takes the checks within {@code charAt} for too
     * large to be inlined, and loops over characters, of which there are many, take twice as long for the calls; its general
     * limit is no help, because a greater one costs more in compiling than it gains. A heap that grows in small steps takes a
     * quarter less memory for hardly more time.
     */
    static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=inline,java.lang.String::checkIndex",
            "-XX:CompileCommand=inline,java.lang.StringLatin1::charAt");

    private static final Set<String> COMMANDS = Set.of("build", "check", "serve", "freeze", "new", "search", "help");
    private static final Set<String> OVER_IN_SECONDS = Set.of("build", "check");

    private QuickJvm() {}

    /**
     * Whether to start again.
     *
     * @param arguments of the command line
     * @param flags that this JVM was given
     */
    static boolean isNeeded(List<String> arguments, List<String> flags) {
        boolean over = arguments.stream()
                .filter(COMMANDS::contains)
                .findFirst()
                .filter(OVER_IN_SECONDS::contains)
                .isPresent();
        return over && flags.stream().noneMatch(QuickJvm::isOwn);
    }

    private static boolean isOwn(String flag) {
        return flag.startsWith("-X") || flag.startsWith("-agent") || flag.startsWith("-javaagent");
    }
}
