package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.Result;
import cn.postgres.tusk.cli.SiteRun;
import cn.postgres.tusk.problem.Language;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows the site on this machine and builds it again after every change, until it is stopped. */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends SiteMojo {
    /** Port of the preview; 0 for the first free one from 8080. */
    @Parameter(property = "tusk.port", defaultValue = "0")
    int port;

    @Override
    Result run(Language chosen, MavenScreen screen) {
        return new SiteRun(chosen, screen).serve(request(), port);
    }
}
