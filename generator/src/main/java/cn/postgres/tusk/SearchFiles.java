package cn.postgres.tusk;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.search.analysis.FoldingTable;
import cn.postgres.tusk.search.export.BrowserIndex;
import cn.postgres.tusk.search.export.BrowserIndex.Summary;
import cn.postgres.tusk.search.export.ExportInput;
import cn.postgres.tusk.search.export.ExportMemory;
import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** What a reader's browser needs to search an edition: the scripts, and the index made from the Lucene index. No state. */
final class SearchFiles {
    /** Folder of the files below an edition's own. */
    private static final String FOLDER = "search/";

    private static final String SCRIPT = "tusk-search.js";

    /** What the first script fetches later; it is published under a name that tells its content. */
    private static final String MORE = "more.js";

    private static final int HASH_DIGITS = 10;

    private SearchFiles() {}

    /**
     * Writes the files.
     *
     * @param index folder of the Lucene index
     * @param prefix of the edition: empty, or {@code /zh-hant}
     */
    static Outcome<Summary> write(Path index, Vocabulary vocabulary, String prefix, Consumer<Output> files) {
        String folder = folder(prefix);
        Outcome<Summary> written = exporter().write(index, input(vocabulary), folder, files);
        writeScripts(folder, files);
        return written;
    }

    /**
     * Writes what has changed of them.
     *
     * @param memory of the export of the Lucene index since which there are these changes
     * @param kept takes the names of files that are as they were
     * @return empty where all is to be written anew; what was handed out is not to be used then
     */
    static Optional<Summary> update(
            Path index,
            Vocabulary vocabulary,
            String prefix,
            ExportMemory memory,
            IndexChanges changes,
            Consumer<Output> files,
            Consumer<String> kept) {
        String folder = folder(prefix);
        Optional<Summary> written = exporter().update(index, input(vocabulary), folder, memory, changes, files, kept);
        writeScripts(folder, files);
        return written;
    }

    private static BrowserIndex exporter() {
        return new BrowserIndex(Runtime.getRuntime().availableProcessors());
    }

    private static String folder(String prefix) {
        return (prefix.isEmpty() ? "" : prefix.substring(1) + "/") + FOLDER;
    }

    private static ExportInput input(Vocabulary vocabulary) {
        return new ExportInput(
                vocabulary.foldedSynonyms(), vocabulary.pinyin(), FoldingTable.bytes(), FoldingTable::isNeededFor);
    }

    /** Writes the scripts, which know nothing of the edition. */
    static void writeScripts(String folder, Consumer<Output> files) {
        String more = read(MORE);
        String name = "more-" + hash(more.getBytes(StandardCharsets.UTF_8)) + ".js";
        files.accept(output(folder + name, more));
        files.accept(output(folder + SCRIPT, read(SCRIPT).replace(MORE, name)));
    }

    private static Output output(String path, String text) {
        return new Output(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String script) {
        try (InputStream in = SearchFiles.class.getResourceAsStream("web/" + script)) {
            if (in == null) {
                throw new IllegalStateException("missing script " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
