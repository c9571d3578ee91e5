package cn.postgres.tusk.cli;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.TextReport;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code java -jar tusk.jar build|check|serve|freeze|new|search|certificates|help}. Exit code 0: done; 1: problems that fail the run; 2: wrong
 * usage.
 */
public final class Main {
    /** Lucene tells at INFO which of its ways to read a file it took; kept here so that the setting stays. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Ends the process with the exit code. */
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        // The template engine's logging has no outlet here, which is nothing a user need be told.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        boolean quick = QuickJvm.isNeeded(List.of(arguments), Utf8Process.flags());
        int code =
                quick || Utf8Process.isNeeded() ? Utf8Process.again(arguments, quick ? QuickJvm.FLAGS : List.of()) : -1;
        if (code < 0) {
            code = run(
                    Utf8Process.arguments(arguments),
                    Terminal.standardOut(),
                    Terminal.standardError(),
                    Terminal.isWatched(System.getenv()));
        }
        System.exit(code);
    }

    /**
     * One command.
     *
     * @param watched whether a person sees {@code out} now
     * @return the exit code
     */
    static int run(String[] arguments, PrintStream out, PrintStream err, boolean watched) {
        List<String> given = List.of(arguments);
        Language language = language(given);
        Terminal terminal = Terminal.of(out, err, TextReport.words(language), watched);
        return new CommandRun(language, terminal).run(given);
    }

    /** Asked for before anything is parsed, because a wrong argument is told in this language too. */
    private static Language language(List<String> arguments) {
        int at = arguments.indexOf("--language");
        if (at >= 0 && at + 1 < arguments.size()) {
            return Language.of(arguments.get(at + 1));
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith("--language="))
                .findFirst()
                .map(argument -> Language.of(argument.substring("--language=".length())))
                .orElse(Language.ZH);
    }
}
