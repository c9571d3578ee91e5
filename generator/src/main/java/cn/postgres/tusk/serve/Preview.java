package cn.postgres.tusk.serve;

import cn.postgres.tusk.report.BuildReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * What a preview shows: a site that is built as a whole into a folder, and of which single pages can be had sooner.
 * {@link #build} is called by one thread at a time, {@link #edit} by another, {@link #answer} by any.
 */
public interface Preview {
    /**
     * Builds everything into the folder.
     *
     * @param early hears what is known to be wrong as soon as single pages can be asked for; called at most once
     * @throws CancellationException something was edited meanwhile; another build is to follow
     */
    BuildReport build(Consumer<BuildReport> early);

    /**
     * Takes note that files were written, made or deleted, and gives up a build under way. Returns when the pages can be
     * asked for.
     *
     * @return what is known to be wrong now; empty where only a whole build can tell
     */
    Optional<BuildReport> edit(Set<Path> files);

    /** Hears that more was changed at a time than the system could tell, so that all files were looked at. */
    void overflown();

    /** How often files were changed that pages show and whose names stay: an open page may look otherwise though it is the same. */
    int pictures();

    /** What a file of the site is before the folder has it. */
    Answer answer(String file);

    /** Pages with all words of a query that the search index does not have yet as they are. */
    List<Found> find(String query);

    /**
     * A page that was found.
     *
     * @param url from the site's root
     * @param excerpt plain text about the place, on one line
     */
    record Found(String title, String url, String excerpt) {}

    /** An answer. */
    sealed interface Answer {
        /** The file has these bytes. */
        record Bytes(byte[] bytes) implements Answer {}

        /** The folder has it. */
        record Folder() implements Answer {}

        /** There is no such file any more. */
        record Gone() implements Answer {}
    }
}
