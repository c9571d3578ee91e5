package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.Result;
import cn.postgres.tusk.cli.SiteRun;
import cn.postgres.tusk.problem.Language;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Builds the site and ends by saying where to look. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BuildMojo extends SiteMojo {
    @Override
    Result run(Language chosen, MavenScreen screen) {
        return new SiteRun(chosen, screen).build(request());
    }
}
