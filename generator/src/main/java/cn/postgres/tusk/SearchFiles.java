package cn.postgres.tusk;

import cn.postgres.tusk.asset.ModuleBundle;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.search.analysis.FoldingTable;
import cn.postgres.tusk.search.export.BrowserIndex;
import cn.postgres.tusk.search.export.ExportInput;
import cn.postgres.tusk.search.index.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** What a reader's browser needs to search an edition: the scripts, and the index made from the Lucene index. No state. */
final class SearchFiles {
    /** Folder of the files below an edition's own. */
    private static final String FOLDER = "search/";

    private static final int HASH_DIGITS = 10;

    private SearchFiles() {}

    /**
     * Writes the files.
     *
     * @param index folder of the Lucene index
     * @param prefix of the edition: empty, or {@code /zh-hant}
     */
    static List<Problem> write(Path index, Vocabulary vocabulary, String prefix, Consumer<Output> files) {
        String folder = (prefix.isEmpty() ? "" : prefix.substring(1) + "/") + FOLDER;
        ExportInput input = new ExportInput(
                vocabulary.foldedSynonyms(), vocabulary.pinyin(), FoldingTable.bytes(), FoldingTable::isNeededFor);
        List<Problem> problems = new BrowserIndex(Runtime.getRuntime().availableProcessors())
                .write(index, input, folder, files)
                .problems();
        writeScripts(folder, files);
        return problems;
    }

    private static void writeScripts(String folder, Consumer<Output> files) {
        byte[] more = bytes(ModuleBundle.minified(read("more")));
        String name = "more-" + hash(more) + ".js";
        String core = ModuleBundle.function("worker", "serve", SearchFiles::read);
        String main = "const MORE = \"" + name + "\";\nconst core = " + core + ";\n" + read("tusk-search");
        files.accept(new Output(folder + name, more));
        files.accept(new Output(folder + "tusk-search.js", bytes(ModuleBundle.minified(main))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String module) {
        try (InputStream in = SearchFiles.class.getResourceAsStream("web/search/" + module + ".js")) {
            if (in == null) {
                throw new IllegalStateException("missing module " + module);
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
