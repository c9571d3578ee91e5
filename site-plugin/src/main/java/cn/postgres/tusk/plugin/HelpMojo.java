package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.Result;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.Words;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists the goals and their properties. */
@Mojo(name = "help", requiresProject = false, threadSafe = true)
public final class HelpMojo extends TuskMojo {
    @Override
    List<String> arguments() {
        return List.of("help");
    }

    /** The goals and their properties rather than the commands and their options. */
    @Override
    int run(Language chosen, MavenScreen screen) {
        new Words(HelpMojo.class, "help", chosen).say("help").lines().forEach(screen::info);
        return Result.BUILT.exitCode();
    }
}
