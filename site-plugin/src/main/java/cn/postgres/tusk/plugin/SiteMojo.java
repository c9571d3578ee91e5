package cn.postgres.tusk.plugin;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a goal that builds. Files stay text: a locale may not be able to name them (see the command line). */
abstract class SiteMojo extends TuskMojo {
    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    @Nullable
    File target;

    /** Folder of the content; {@code src/content} where there is one, else the project's own folder. */
    @Parameter(property = "tusk.content")
    @Nullable
    File content;

    /** Folder of the site; {@code target/site} by default. */
    @Parameter(property = "tusk.output")
    @Nullable
    File output;

    /** Folder of the Lucene index; {@code target/search-index} by default. */
    @Parameter(property = "tusk.index")
    @Nullable
    File index;

    /** Folder for what need not be parsed, rendered or indexed again; {@code target/tusk-cache} by default. */
    @Parameter(property = "tusk.cache")
    @Nullable
    File cache;

    /** Name or folder of the theme; else what {@code site.yml} says. */
    @Parameter(property = "tusk.theme")
    @Nullable
    String theme;

    /** Address the site will have; else what {@code site.yml} says. */
    @Parameter(property = "tusk.baseUrl")
    @Nullable
    String baseUrl;

    /** File for the JSON report; none by default. */
    @Parameter(property = "tusk.report")
    @Nullable
    File report;

    /** Builds drafts, scheduled and expired entries too. */
    @Parameter(property = "tusk.drafts", defaultValue = "false")
    boolean drafts;

    /** The mildest severity that fails the build: {@code error} or {@code warning}. */
    @Parameter(property = "tusk.failOn", defaultValue = "error")
    @Nullable
    String failOn;

    /** The options of the command line that all these goals share. */
    final List<String> options(String command) {
        List<String> out = new ArrayList<>(List.of(command, "--content", contentFolder(content)));
        add(out, "--index", (index == null ? new File(target, "search-index") : index).getPath());
        add(out, "--cache", (cache == null ? new File(target, "tusk-cache") : cache).getPath());
        add(out, "--theme", theme);
        add(out, "--base-url", baseUrl);
        add(out, "--report", report == null ? null : report.getPath());
        add(out, "--fail-on", failOn);
        if (drafts) {
            out.add("--drafts");
        }
        return out;
    }

    /** The same with the folder of the site. */
    final List<String> optionsWithOutput(String command) {
        List<String> out = options(command);
        add(out, "--output", (output == null ? new File(target, "site") : output).getPath());
        return out;
    }
}
