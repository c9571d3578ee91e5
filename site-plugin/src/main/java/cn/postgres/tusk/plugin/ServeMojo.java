package cn.postgres.tusk.plugin;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows the site on this machine and builds it again after every change, until it is stopped. */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends SiteMojo {
    /** Port of the preview; 0 for the first free one from 8080. */
    @Parameter(property = "tusk.port", defaultValue = "0")
    int port;

    @Override
    List<String> arguments() {
        List<String> out = optionsWithOutput("serve");
        add(out, "--port", Integer.toString(port));
        return out;
    }
}
