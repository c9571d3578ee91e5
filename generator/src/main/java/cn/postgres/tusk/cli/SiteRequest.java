package cn.postgres.tusk.cli;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.problem.Severity;
import cn.postgres.tusk.report.Progress;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks of one run. Null means: what {@code site.yml} says, or its default.
 *
 * @param content folder of the sources
 * @param output folder of the site
 * @param index folder of the Lucene index; null for beside the output folder
 * @param cache folder for what need not be made again; null for none
 * @param theme name of a theme or path of a theme folder
 * @param baseUrl address the site will have
 * @param report file for the JSON report; null for none
 * @param drafts build drafts, scheduled and expired entries too
 * @param failOn the mildest severity that makes the run fail
 */
record SiteRequest(
        Path content,
        Path output,
        @Nullable Path index,
        @Nullable Path cache,
        @Nullable String theme,
        @Nullable String baseUrl,
        @Nullable Path report,
        boolean drafts,
        Severity failOn) {

    /** The folders as absolute paths without {@code ..}, so that a message names what is really meant. */
    SiteRequest {
        content = content.toAbsolutePath().normalize();
        output = output.toAbsolutePath().normalize();
    }

    /** The same with a cache, unless it has one. */
    SiteRequest cachedIn(Path folder) {
        return cache != null
                ? this
                : new SiteRequest(content, output, index, folder, theme, baseUrl, report, drafts, failOn);
    }

    BuildOptions options(Progress progress) {
        return new BuildOptions(content, output, index, cache, theme, baseUrl, drafts, false, Instant.now(), progress);
    }
}
