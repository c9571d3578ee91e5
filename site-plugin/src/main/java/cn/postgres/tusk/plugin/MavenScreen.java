package cn.postgres.tusk.plugin;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.Progress;
import cn.postgres.tusk.report.ProgressLines;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.TextReport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log as a screen. Maven's own lines carry no place for a bar, so progress is one line for a phase. In a locale
 * that has no Chinese ({@code LC_ALL=C}) the lines go out as UTF-8 past Maven's encoding, which would make question marks
 * of them.
 */
final class MavenScreen implements Screen {
    private final Log log;
    private final Progress progress;
    private final boolean encodable = canEncodeChinese();

    MavenScreen(Log log, Language language) {
        this.log = log;
        this.progress = new ProgressLines(this::info, TextReport.words(language));
    }

    /** Whether what Maven itself prints, such as the message of a failure, can be in Chinese. */
    static boolean canEncodeChinese() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        Charset charset =
                !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
        return charset.newEncoder().canEncode('象');
    }

    @Override
    public void info(String line) {
        if (log.isInfoEnabled()) {
            say("[INFO] ", line, log::info);
        }
    }

    @Override
    public void warning(String line) {
        if (log.isWarnEnabled()) {
            say("[WARNING] ", line, log::warn);
        }
    }

    @Override
    public void error(String line) {
        say("[ERROR] ", line, log::error);
    }

    private void say(String label, String line, Consumer<CharSequence> out) {
        if (encodable) {
            out.accept(line);
        } else {
            byte[] bytes = (label + line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void progressDone() {
        // Every line of it was whole.
    }
}
