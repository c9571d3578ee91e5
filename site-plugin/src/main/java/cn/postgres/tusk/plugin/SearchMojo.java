package cn.postgres.tusk.plugin;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Searches the index that was made with the site: {@code mvn tusk:search -Dtusk.query=…}. */
@Mojo(name = "search", threadSafe = true)
public final class SearchMojo extends TuskMojo {
    /** Folder of the Lucene index. */
    @Parameter(property = "tusk.index", defaultValue = "${project.build.directory}/search-index")
    @Nullable
    File index;

    /** What to look for. */
    @Parameter(property = "tusk.query")
    @Nullable
    String query;

    /** How many pages at most. */
    @Parameter(property = "tusk.limit", defaultValue = "10")
    int limit;

    /** How many pages are passed over. */
    @Parameter(property = "tusk.offset", defaultValue = "0")
    int offset;

    /** Order of the pages: {@code relevance}, or {@code date}, the newest first. */
    @Parameter(property = "tusk.sort", defaultValue = "relevance")
    @Nullable
    String sort;

    /** Prints JSON. */
    @Parameter(property = "tusk.json", defaultValue = "false")
    boolean json;

    @Override
    List<String> arguments() {
        List<String> out = new ArrayList<>(List.of("search"));
        add(out, "--index", index == null ? null : index.getPath());
        add(out, "--limit", Integer.toString(limit));
        add(out, "--offset", Integer.toString(offset));
        add(out, "--sort", sort);
        if (json) {
            out.add("--json");
        }
        if (query != null) {
            out.addAll(List.of("--", query));
        }
        return out;
    }
}
