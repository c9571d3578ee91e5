package cn.postgres.tusk.bundler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Bundles the search scripts: {@code tusk-search.js} and, for what a first answer does not need, {@code more.js}. The first
 * holds two programs. One, {@code core}, is all that {@code worker.js} imports, in a function that a worker can be made of.
 * The other is the module {@code tusk-search.js} itself. The second script is what {@code rest.js} imports and the first has
 * not; it is a module whose default export takes the names they share. Same modules, same bytes.
 */
public final class Bundler {
    /** Runs in the page; makes workers of {@code core}. */
    private static final String FACADE = "tusk-search.js";

    private static final String MORE = "more.js";

    /** Starts the worker's program; {@code $} holds the names that the programs share. */
    private static final String START = "import { serve } from './worker.js';\n" + "serve(PORT, base => LOAD(base + '"
            + MORE + "').then(script => script.default($)));";

    private static final String REST = "import { answering } from './rest.js';\nOUT.answering = answering;";
    private static final String OPEN = "import { open } from './tusk-search.js';\nOUT.open = open;";

    private Bundler() {}

    /**
     * Bundles unless the scripts are newer than the modules.
     *
     * @param args folder of the modules, folder of the scripts
     */
    public static void main(String[] args) throws IOException {
        Path modules = Path.of(args[0]);
        Path scripts = Path.of(args[1]);
        if (oldest(List.of(scripts.resolve(FACADE), scripts.resolve(MORE))).compareTo(newest(modules)) <= 0) {
            Files.createDirectories(scripts);
            for (Map.Entry<String, String> script :
                    bundle(ModuleFolder.read(modules)).entrySet()) {
                Files.writeString(scripts.resolve(script.getKey()), script.getValue());
            }
        }
    }

    /** The scripts by their names. */
    static Map<String, String> bundle(ModuleFolder modules) {
        List<String> first = modules.closure("worker.js", List.of());
        List<String> second = modules.closure("rest.js", first);
        List<String> both = Minifier.minify(List.of(
                new Minifier.Program("first", modules.sources(first), START),
                new Minifier.Program("second", modules.sources(second), REST)));
        String facade = Minifier.minify(List.of(new Minifier.Program("page", modules.sources(List.of(FACADE)), OPEN)))
                .get(0);
        return Map.of(
                FACADE,
                "const core=PORT=>{const $={},LOAD=url=>import(url);" + both.get(0) + "},OUT={};" + facade
                        + "export const open=OUT.open;\n",
                MORE,
                "export default $=>{const OUT={};" + both.get(1) + "return OUT}\n");
    }

    private static FileTime oldest(List<Path> files) throws IOException {
        FileTime oldest = FileTime.fromMillis(Long.MAX_VALUE);
        for (Path file : files) {
            FileTime time = Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
            oldest = time.compareTo(oldest) < 0 ? time : oldest;
        }
        return oldest;
    }

    private static FileTime newest(Path folder) throws IOException {
        FileTime newest = Files.getLastModifiedTime(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
        }
        return newest;
    }
}
