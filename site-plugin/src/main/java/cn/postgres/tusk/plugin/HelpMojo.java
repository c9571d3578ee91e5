package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.Result;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.Words;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists the goals and their properties. */
@Mojo(name = "help", requiresProject = false, threadSafe = true)
public final class HelpMojo extends TuskMojo {
    @Override
    Result run(Language chosen, MavenScreen screen) {
        new Words(HelpMojo.class, "help", chosen).say("help").lines().forEach(screen::info);
        return Result.BUILT;
    }
}
