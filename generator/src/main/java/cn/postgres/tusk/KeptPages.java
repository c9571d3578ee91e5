package cn.postgres.tusk;

import cn.postgres.tusk.incremental.CachePart;
import cn.postgres.tusk.incremental.CacheTrouble;
import cn.postgres.tusk.incremental.PageCache;
import cn.postgres.tusk.incremental.PageCache.Made;
import cn.postgres.tusk.model.Stamp;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.publish.Publisher;
import cn.postgres.tusk.text.Hash128;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Output files that need not be made again because nothing they depend on has changed, or none where there is no cache
 * folder. Whoever asks says what a file depends on; the code of Tusk itself is part of every key. Safe for threads.
 */
final class KeptPages {
    private final @Nullable Path folder;
    private final Publisher publisher;
    private final String code;
    private final PageCache former;
    private final CacheTrouble trouble;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    /** What was found of the files that were left as they stand. */
    private final Map<String, Stamp> standing = new ConcurrentHashMap<>();

    /** @param trouble hears what is wrong with the cache */
    KeptPages(@Nullable Path folder, Publisher publisher, CacheTrouble trouble) {
        this.trouble = trouble;
        this.folder = folder;
        this.publisher = publisher;
        this.code = folder == null ? "" : KeptParses.code();
        this.former = folder == null
                ? new PageCache(Map.of())
                : PageCache.read(folder, cause -> trouble.lost(CachePart.PAGES, cause));
    }

    /** Whether anything is kept; if not, keys are not worth their making. */
    boolean isOn() {
        return folder != null;
    }

    /**
     * The key of a file that depends on these, and on nothing else but Tusk itself. No cryptographic one, see
     * {@link cn.postgres.tusk.render.ViewDigest}.
     */
    String key(String... parts) {
        Hash128 hash = new Hash128().add(code);
        for (String part : parts) {
            hash.add(part);
        }
        return hash.hex();
    }

    /** Whether a file stands in the output folder as it would be made now; it is then kept as if it had been written. */
    boolean stands(String file, String key) {
        return remains(file, key, key);
    }

    /** Whether a file stands as a run left it that made it of something else, but no other file; it is then kept. */
    boolean remains(String file, String madeOf, String key) {
        Made made = former.files().get(file);
        if (made == null || !made.key().equals(madeOf)) {
            return false;
        }
        if (!publisher.keep(file, made.stamp())) {
            if (publisher.has(file)) {
                touched.add(file);
            }
            return false;
        }
        keys.put(file, key);
        standing.put(file, made.stamp());
        return true;
    }

    /** Whether all files of an earlier run that were made of one thing stand, at least one; they are then kept. */
    boolean allStand(String key) {
        List<String> files = former.files().entrySet().stream()
                .filter(entry -> entry.getValue().key().equals(key))
                .map(Map.Entry::getKey)
                .toList();
        return !files.isEmpty() && files.stream().allMatch(file -> stands(file, key));
    }

    /** Remembers what a file was made of that this run wrote. */
    void made(String file, String key) {
        if (isOn()) {
            keys.put(file, key);
            standing.remove(file);
        }
    }

    /**
     * Writes down what stands now, after the publisher is done. What cannot be written is made again next time.
     *
     * @return which files were there, but not as the last run had left them
     */
    List<Problem> finish() {
        if (folder == null) {
            return List.of();
        }
        Map<String, Made> files = new TreeMap<>();
        Set<String> incomplete = new HashSet<>();
        keys.forEach((file, key) -> Optional.ofNullable(standing.get(file))
                .or(() -> publisher.stamp(file))
                .ifPresentOrElse(stamp -> files.put(file, new Made(key, stamp)), () -> incomplete.add(key)));
        files.values().removeIf(made -> incomplete.contains(made.key()));
        try {
            new PageCache(files).write(folder);
        } catch (IOException e) {
            trouble.unwritable(folder, e);
        }
        return touched.isEmpty()
                ? List.of()
                : List.of(Problem.of(
                        ProblemCode.OUTPUT_TOUCHED, Place.of(""), new TreeSet<>(touched).first(), touched.size()));
    }
}
