package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.CommandRun;
import cn.postgres.tusk.cli.Result;
import cn.postgres.tusk.cli.SiteRun;
import cn.postgres.tusk.cli.Utf8Process;
import cn.postgres.tusk.problem.Language;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has: a switch, a language, and a command line that its parameters stand for. */
abstract class TuskMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    @Nullable
    File basedir;

    /** Does nothing at all. */
    @Parameter(property = "tusk.skip", defaultValue = "false")
    boolean skip;

    /** Language of the messages, {@code zh} or {@code en}. */
    @Parameter(property = "tusk.language", defaultValue = "zh")
    @Nullable
    String language;

    @Override
    public final void execute() throws MojoFailureException, MojoExecutionException {
        Language chosen = Language.of(language == null ? "zh" : language);
        MavenScreen screen = new MavenScreen(getLog(), chosen);
        if (skip) {
            screen.info(SiteRun.words(chosen).say("skipped"));
            return;
        }
        int code = run(chosen, screen);
        if (code != Result.BUILT.exitCode()) {
            // Maven prints this itself, in its own encoding.
            Language words = MavenScreen.canEncodeChinese() ? chosen : Language.EN;
            throw new MojoFailureException(
                    SiteRun.words(words).say(code == Result.USAGE.exitCode() ? "goal-usage" : "goal-problems"));
        }
    }

    /** What to type for the same on the command line: a command first. */
    abstract List<String> arguments();

    int run(Language chosen, MavenScreen screen) throws MojoExecutionException {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.addAll(1, List.of("--language", chosen.tag()));
        if (!Utf8Process.isNeeded()) {
            return new CommandRun(chosen, screen).run(arguments);
        }
        try {
            return Utf8Process.run(arguments, classPath(), screen::info);
        } catch (IOException | URISyntaxException e) {
            throw new MojoExecutionException(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException(e.toString(), e);
        }
    }

    /** Nothing at all where the value is null. */
    static void add(List<String> out, String option, @Nullable String value) {
        if (value != null) {
            out.add(option);
            out.add(value);
        }
    }

    /** Maven loads a plugin and what it needs with a loader that knows its addresses. */
    private static String classPath() throws URISyntaxException {
        List<String> files = new ArrayList<>();
        if (TuskMojo.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                files.add(new File(url.toURI()).getPath());
            }
        }
        return String.join(File.pathSeparator, files);
    }

    /** The folder of the content where none is given: {@code src/content} where there is one, else the project's own. */
    final String contentFolder(@Nullable File given) {
        if (given != null) {
            return given.getPath();
        }
        File usual = new File(basedir, "src/content");
        return usual.isDirectory() || basedir == null ? usual.getPath() : basedir.getPath();
    }
}
