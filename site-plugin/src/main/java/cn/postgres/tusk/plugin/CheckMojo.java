package cn.postgres.tusk.plugin;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Reports the site's problems and leaves no site behind. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends SiteMojo {
    @Override
    List<String> arguments() {
        return options("check");
    }
}
