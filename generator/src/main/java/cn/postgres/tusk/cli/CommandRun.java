package cn.postgres.tusk.cli;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** Runs one command from its arguments: what the command line and the Maven plugin share. Immutable. */
public final class CommandRun {
    private final Language language;
    private final Words words;
    private final Screen screen;

    public CommandRun(Language language, Screen screen) {
        this.language = language;
        this.words = SiteRun.words(language);
        this.screen = screen;
    }

    /** @return 0 done, 1 problems that fail the run, 2 wrong usage: nothing was done */
    public int run(List<String> arguments) {
        StringWriter usage = new StringWriter();
        CommandLine line = new CommandLine(new RootCommand(language, screen, usage));
        line.setOut(new PrintWriter(usage, true));
        line.setResourceBundle(words.bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // A value that begins with @ is a value.
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((wrong, given) -> {
            screen.error(UsageWords.of(wrong, words));
            screen.error(words.say("see-help", helpOf(wrong.getCommandLine())));
            return Result.USAGE.exitCode();
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            screen.error(words.say("failed", trace));
            return Result.PROBLEMS.exitCode();
        });
        int code = line.execute(arguments.toArray(String[]::new));
        usage.toString().lines().forEach(screen::info);
        return code;
    }

    private static String helpOf(CommandLine command) {
        String name = command.getCommandName();
        return "tusk".equals(name) ? "tusk help" : "tusk help " + name;
    }
}
