package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.Result;
import cn.postgres.tusk.cli.Scaffold;
import cn.postgres.tusk.problem.Language;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Begins a new entry: {@code mvn tusk:new -Dtype=post -Dtitle=…}. */
@Mojo(name = "new", threadSafe = true)
public final class NewMojo extends TuskMojo {
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    @Nullable
    File basedir;

    /** Folder of the content; {@code src/content} where there is one, else the project's own folder. */
    @Parameter(property = "tusk.content")
    @Nullable
    File content;

    /** Content type, such as {@code post}, {@code event} or {@code book}. */
    @Parameter(property = "type", defaultValue = "post")
    @Nullable
    String type;

    /** Title of the entry. */
    @Parameter(property = "title")
    @Nullable
    String title;

    @Override
    Result run(Language chosen, MavenScreen screen) {
        Path base = basedir == null ? Path.of("") : basedir.toPath();
        return new Scaffold(chosen, screen)
                .create(
                        content == null ? SiteMojo.contentOf(base) : content.toPath(),
                        type == null ? "post" : type,
                        title == null ? "" : title);
    }
}
