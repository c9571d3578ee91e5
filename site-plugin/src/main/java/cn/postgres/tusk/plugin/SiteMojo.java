package cn.postgres.tusk.plugin;

import cn.postgres.tusk.cli.SiteRequest;
import cn.postgres.tusk.problem.Severity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a goal that builds. */
abstract class SiteMojo extends TuskMojo {
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    @Nullable
    File basedir;

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

    /** Folder of the parse cache; none by default. */
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

    final SiteRequest request() {
        Path base = path(basedir);
        Path build = path(target);
        return new SiteRequest(
                content == null ? contentOf(base) : content.toPath(),
                output == null ? build.resolve("site") : output.toPath(),
                index == null ? build.resolve("search-index") : index.toPath(),
                cache == null ? null : cache.toPath(),
                theme,
                baseUrl,
                report == null ? null : report.toPath(),
                drafts,
                "warning".equals(failOn) ? Severity.WARNING : Severity.ERROR);
    }

    private static Path path(@Nullable File file) {
        return file == null ? Path.of("") : file.toPath();
    }

    static Path contentOf(Path base) {
        Path usual = base.resolve("src").resolve("content");
        return Files.isDirectory(usual) ? usual : base;
    }
}
