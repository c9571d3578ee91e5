package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.Result;
import cn.postgres.tusk.cli.SiteRun;
import cn.postgres.tusk.problem.Language;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Reports the site's problems and leaves no site behind. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends SiteMojo {
    @Override
    Result run(Language chosen, MavenScreen screen) {
        return new SiteRun(chosen, screen).check(request());
    }
}
