package cn.postgres.tusk;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.report.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asks of one run. Null means: what {@code site.yml} says, or its default.
 *
 * @param content folder of the sources
 * @param output folder of the site
 * @param index folder of the Lucene index; null for {@code search-index} beside the output folder
 * @param cache folder for what need not be made again; null for none
 * @param theme name of a theme or path of a theme folder
 * @param baseUrl address the site will have
 * @param drafts build drafts, scheduled and expired entries too
 * @param lint judge how the text is written
 * @param now the moment that decides what is scheduled or expired
 */
public record BuildOptions(
        Path content,
        Path output,
        @Nullable Path index,
        @Nullable Path cache,
        @Nullable String theme,
        @Nullable String baseUrl,
        boolean drafts,
        boolean lint,
        Instant now,
        Progress progress) {
    /** The given folders, everything else by default, now. */
    public static BuildOptions of(Path content, Path output) {
        return new BuildOptions(content, output, null, null, null, null, false, false, Instant.now(), Progress.NONE);
    }

    /** The same, written elsewhere. */
    public BuildOptions into(Path newOutput, Path newIndex) {
        return new BuildOptions(content, newOutput, newIndex, cache, theme, baseUrl, drafts, lint, now, progress);
    }

    /** The same with the check of how text is written. */
    public BuildOptions withLint() {
        return new BuildOptions(content, output, index, cache, theme, baseUrl, drafts, true, now, progress);
    }

    /** The same, heard by another. */
    public BuildOptions hearing(Progress other) {
        return new BuildOptions(content, output, index, cache, theme, baseUrl, drafts, lint, now, other);
    }

    /** The moment in the site's time zone. */
    OffsetDateTime moment(SiteConfig config) {
        return now.atZone(ZoneId.of(config.timeZone())).toOffsetDateTime();
    }

    /** Folders that Tusk itself writes, which may lie within the content. */
    List<Path> own(SiteConfig config) {
        List<Path> folders = new ArrayList<>(List.of(output));
        Edition.of(config).forEach(edition -> folders.add(indexFolder(edition.prefix())));
        if (cache != null) {
            folders.add(cache);
        }
        return folders;
    }

    /** Where the Lucene index goes. */
    public Path indexFolder() {
        return index == null ? output.toAbsolutePath().normalize().resolveSibling("search-index") : index;
    }

    /**
     * Where the Lucene index of an edition goes: beside that of the original, with the prefix behind its name.
     *
     * @param prefix of the edition: empty, or {@code /zh-hant}
     */
    public Path indexFolder(String prefix) {
        Path folder = indexFolder().toAbsolutePath().normalize();
        return prefix.isEmpty() ? folder : folder.resolveSibling(folder.getFileName() + prefix.replace('/', '-'));
    }
}
