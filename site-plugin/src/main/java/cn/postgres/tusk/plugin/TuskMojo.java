package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.Result;
import cn.postgres.tusk.cli.SiteRun;
import cn.postgres.tusk.problem.Language;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has: a switch, a language, and a way to fail. */
abstract class TuskMojo extends AbstractMojo {
    /** Does nothing at all. */
    @Parameter(property = "tusk.skip", defaultValue = "false")
    boolean skip;

    /** Language of the messages, {@code zh} or {@code en}. */
    @Parameter(property = "tusk.language", defaultValue = "zh")
    @Nullable
    String language;

    @Override
    public final void execute() throws MojoFailureException {
        Language chosen = Language.of(language == null ? "zh" : language);
        MavenScreen screen = new MavenScreen(getLog(), chosen);
        if (skip) {
            screen.info(SiteRun.words(chosen).say("skipped"));
            return;
        }
        Result result = run(chosen, screen);
        if (result != Result.BUILT) {
            // Maven prints this itself, in its own encoding.
            Language words = MavenScreen.canEncodeChinese() ? chosen : Language.EN;
            throw new MojoFailureException(
                    SiteRun.words(words).say(result == Result.USAGE ? "goal-usage" : "goal-problems"));
        }
    }

    abstract Result run(Language chosen, MavenScreen screen);
}
