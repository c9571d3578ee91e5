package cn.postgres.tusk.cli;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.report.Words;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/**
 * {@code java -jar tusk.jar build|check|serve|new|help}. Exit code 0: done; 1: problems that fail the run; 2: wrong
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
        int code = OwnLocale.relaunch(arguments);
        if (code < 0) {
            code = run(
                    OwnLocale.arguments(arguments),
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
        Language language = language(arguments);
        Words words = SiteRun.words(language);
        Screen screen = Terminal.of(out, err, TextReport.words(language), watched);
        CommandLine line = new CommandLine(new RootCommand(language, screen, out), CommandLine.defaultFactory());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setResourceBundle(words.bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println(UsageWords.of(wrong, words));
            err.println(words.say("see-help", helpOf(wrong.getCommandLine())));
            return Result.USAGE.exitCode();
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            err.println(words.say("failed", failure));
            failure.printStackTrace(err);
            return Result.PROBLEMS.exitCode();
        });
        return line.execute(arguments);
    }

    private static String helpOf(CommandLine command) {
        String name = command.getCommandName();
        return "tusk".equals(name) ? "tusk help" : "tusk help " + name;
    }

    /** Asked for before anything is parsed, because a wrong argument is told in this language too. */
    private static Language language(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf("--language");
        if (at >= 0 && at + 1 < arguments.length) {
            return Language.of(arguments[at + 1]);
        }
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--language="))
                .findFirst()
                .map(argument -> Language.of(argument.substring("--language=".length())))
                .orElse(Language.ZH);
    }
}
