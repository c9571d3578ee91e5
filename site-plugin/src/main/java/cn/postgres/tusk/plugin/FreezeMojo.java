package cn.postgres.tusk.plugin;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Records the published addresses and anchors in {@code permalinks.csv} and {@code anchors.csv} of the content folder, so
 * that they stay whatever is renamed later.
 */
@Mojo(name = "freeze", threadSafe = true)
public final class FreezeMojo extends TuskMojo {
    /** Folder of the content; {@code src/content} where there is one, else the project's own folder. */
    @Parameter(property = "tusk.content")
    @Nullable
    File content;

    /** Folder of the site, which is not read. */
    @Parameter(property = "tusk.output", defaultValue = "${project.build.directory}/site")
    @Nullable
    File output;

    @Override
    List<String> arguments() {
        return output == null
                ? List.of("freeze", "--content", contentFolder(content))
                : List.of("freeze", "--content", contentFolder(content), "--output", output.getPath());
    }
}
