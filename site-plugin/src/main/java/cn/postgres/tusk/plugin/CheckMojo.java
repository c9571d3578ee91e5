package cn.postgres.tusk.plugin;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Reports the site's problems and leaves no site behind. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends SiteMojo {
    /** Repairs in the sources what can be repaired without thought, and shows the changes, before the check. */
    @Parameter(property = "tusk.fix", defaultValue = "false")
    boolean fix;

    /** Only shows what {@code tusk.fix} would change. */
    @Parameter(property = "tusk.diff", defaultValue = "false")
    boolean diff;

    @Override
    List<String> arguments() {
        List<String> out = options("check");
        if (diff) {
            out.add("--diff");
        } else if (fix) {
            out.add("--fix");
        }
        return out;
    }
}
