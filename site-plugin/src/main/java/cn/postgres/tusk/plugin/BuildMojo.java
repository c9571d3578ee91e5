package cn.postgres.tusk.plugin;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Builds the site and ends by saying where to look. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BuildMojo extends SiteMojo {
    @Override
    List<String> arguments() {
        return optionsWithOutput("build");
    }
}
