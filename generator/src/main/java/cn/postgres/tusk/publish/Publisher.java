package cn.postgres.tusk.publish;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Stamp;
import cn.postgres.tusk.problem.Outcome;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Takes the files of one run. {@link #write} and {@link #copy} may be called from several threads; {@link #finish} once,
 * after all of them. Problems are collected and returned by {@link #finish}.
 *
 * <p>Without {@link #finish} (the run was given up) nothing is deleted, and the next run still knows which files are
 * ours.
 */
public interface Publisher extends AutoCloseable {
    /**
     * Opens a folder for one run, creating it where it is missing.
     *
     * @param output folder of the site; refused with a problem, and the value is then empty, where writing there could
     *     destroy something: a file, the root of the file system, one of the inputs, a folder around one, or a folder of
     *     sources inside one
     * @param inputs folders and files that are read to build the site: content, theme
     */
    static Outcome<Optional<Publisher>> open(Path output, Path... inputs) {
        return FolderPublisher.open(output, inputs);
    }

    /** Writes a file unless it is there with the same bytes. Whoever reads it meets the old file or the new one. */
    void write(Output output);

    /**
     * Copies a file of any size, as {@link #write} does.
     *
     * @param source the file to read
     * @param file its name in the output folder, as in {@link Output#file()}
     */
    void copy(Path source, String file);

    /**
     * Keeps a file of an earlier run as if it had been written now, without reading it.
     *
     * @return false if the folder does not have it, or not as it was then; nothing has happened, and it is to be written
     */
    boolean keep(String file, Stamp stamp);

    /** Whether the folder has a file of this name, whoever wrote it. */
    boolean has(String file);

    /** How a file of this run is known again; empty if it was not written. To be asked after {@link #finish}. */
    Optional<Stamp> stamp(String file);

    /** Deletes what earlier runs wrote and this one did not, and records what is there now. */
    Outcome<Published> finish();

    /** Gives the folder free. Harmless after {@link #finish} and when repeated. */
    @Override
    void close();
}
