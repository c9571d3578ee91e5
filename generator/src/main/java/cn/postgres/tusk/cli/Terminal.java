package cn.postgres.tusk.cli;

import cn.postgres.tusk.report.Progress;
import cn.postgres.tusk.report.ProgressBar;
import cn.postgres.tusk.report.ProgressLines;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.Words;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Standard output and error as a screen: a progress bar for a person, plain lines for a log. */
final class Terminal implements Screen {
    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;
    private final @Nullable ProgressBar bar;

    private Terminal(PrintStream out, PrintStream err, Progress progress, @Nullable ProgressBar bar) {
        this.out = out;
        this.err = err;
        this.progress = progress;
        this.bar = bar;
    }

    /** A screen that writes a bar if someone is watching, else lines. */
    static Terminal of(PrintStream out, PrintStream err, Words words, boolean watched) {
        if (watched) {
            ProgressBar bar = new ProgressBar(out, words);
            return new Terminal(out, err, bar, bar);
        }
        return new Terminal(out, err, new ProgressLines(out::println, words), null);
    }

    /** Whether a person is in front of this process. */
    static boolean isWatched(Map<String, String> environment) {
        return !environment.containsKey("CI") && !"dumb".equals(environment.get("TERM")) && isTerminal();
    }

    /** Since Java 22 there may be a console object without a terminal; it then says so itself. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * The encoding in which Chinese arrives: the terminal's own if it has the characters, else UTF-8, which is what
     * files, pipes and CI logs hold.
     */
    static Charset charset() {
        Console console = System.console();
        if (console != null && isTerminal()) {
            Charset own = console.charset();
            if (own.newEncoder().canEncode('象')) {
                return own;
            }
        }
        return StandardCharsets.UTF_8;
    }

    static PrintStream standardOut() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset());
    }

    static PrintStream standardError() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset());
    }

    @Override
    public void info(String line) {
        out.println(line);
    }

    @Override
    public void warning(String line) {
        out.println(line);
    }

    @Override
    public void error(String line) {
        err.println(line);
    }

    /** Bold where a person reads it; a file or pipe gets no control characters. */
    @Override
    public String emphasized(String text) {
        return bar == null ? Screen.super.emphasized(text) : "\u001b[1m" + text + "\u001b[0m";
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void progressDone() {
        if (bar != null) {
            bar.clear();
        }
    }
}
