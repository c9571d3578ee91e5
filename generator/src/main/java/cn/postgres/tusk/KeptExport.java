package cn.postgres.tusk;

import cn.postgres.tusk.incremental.CachePart;
import cn.postgres.tusk.incremental.CacheTrouble;
import cn.postgres.tusk.incremental.RecordFile;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.publish.Publisher;
import cn.postgres.tusk.render.ViewDigest;
import cn.postgres.tusk.search.export.BrowserIndex.Summary;
import cn.postgres.tusk.search.export.ExportMemory;
import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files for browsers of an edition, where a run knows of those before it: all are left as they stand if the
 * index is the same, else those that come out the same. Used once, by one thread.
 */
final class KeptExport {
    private final Path file;
    private final String prefix;
    private final KeptPages kept;
    private final Publisher publisher;
    private final Path index;
    private final Vocabulary words;
    private final CacheTrouble trouble;

    KeptExport(
            Path cache,
            String prefix,
            KeptPages kept,
            Publisher publisher,
            Path index,
            Vocabulary words,
            CacheTrouble trouble) {
        this.prefix = prefix;
        this.trouble = trouble;
        this.file = cache.resolve("export" + prefix.replace('/', '-') + ".memory");
        this.kept = kept;
        this.publisher = publisher;
        this.index = index;
        this.words = words;
    }

    /**
     * What is kept in the cache folder.
     *
     * @param made key of the index
     * @param key of the files
     */
    record Remembered(String made, String key, ExportMemory memory) {}

    /**
     * Writes the files.
     *
     * @param made key of the index
     * @param before key of the index since which there are these changes
     */
    List<Problem> run(String made, String before, Optional<IndexChanges> changes) {
        String key = kept.key(made, ViewDigest.of(words));
        if (kept.allStand(key)) {
            return List.of();
        }
        Optional<Remembered> former = changes.isEmpty()
                ? Optional.empty()
                : RecordFile.read(file, Remembered.class, cause -> trouble.lost(CachePart.EXPORT, cause))
                        .filter(memory -> memory.made().equals(before));
        if (former.isPresent() && update(former.get(), changes.orElseThrow(), made, key)) {
            return List.of();
        }
        return all(made, key);
    }

    /** Nothing is published before it is known that all can be had. */
    private boolean update(Remembered former, IndexChanges changes, String made, String key) {
        List<Output> outputs = new ArrayList<>();
        List<String> same = new ArrayList<>();
        Optional<Summary> written =
                SearchFiles.update(index, words, prefix, former.memory(), changes, outputs::add, same::add);
        if (written.isEmpty() || !same.stream().allMatch(name -> kept.remains(name, former.key(), key))) {
            return false;
        }
        outputs.forEach(output -> write(output, key));
        remember(new Remembered(made, key, written.get().memory()));
        return true;
    }

    private List<Problem> all(String made, String key) {
        List<String> files = new ArrayList<>();
        Outcome<Summary> written = SearchFiles.write(index, words, prefix, output -> {
            publisher.write(output);
            files.add(output.file());
        });
        if (written.problems().isEmpty()) {
            files.forEach(name -> kept.made(name, key));
            remember(new Remembered(made, key, written.value().memory()));
        }
        return written.problems();
    }

    private void write(Output output, String key) {
        publisher.write(output);
        kept.made(output.file(), key);
    }

    private void remember(Remembered memory) {
        try {
            RecordFile.write(file, memory);
        } catch (IOException e) {
            trouble.unwritable(file, e);
        }
    }
}
