package cn.postgres.tusk.plugin;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Begins a new entry: {@code mvn tusk:new -Dtype=post -Dtitle=…}. */
@Mojo(name = "new", threadSafe = true)
public final class NewMojo extends TuskMojo {
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
    List<String> arguments() {
        return List.of(
                "new",
                "--content",
                contentFolder(content),
                "--",
                type == null ? "post" : type,
                title == null ? "" : title);
    }
}
