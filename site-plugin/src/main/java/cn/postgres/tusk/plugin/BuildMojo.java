package cn.postgres.tusk.plugin;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Builds the site. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BuildMojo extends AbstractMojo {
    @Parameter(property = "tusk.content", defaultValue = "${basedir}")
    private File content = new File(".");

    @Parameter(property = "tusk.output", defaultValue = "${project.build.directory}/site")
    private File output = new File("target/site");

    @Override
    public void execute() {
        SiteGenerator.of(BuildOptions.of(content.toPath(), output.toPath())).build();
        getLog().info(output.toString());
    }
}
