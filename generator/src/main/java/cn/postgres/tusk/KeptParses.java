package cn.postgres.tusk;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.incremental.CacheKey;
import cn.postgres.tusk.incremental.CachePart;
import cn.postgres.tusk.incremental.CacheTrouble;
import cn.postgres.tusk.incremental.CacheVersion;
import cn.postgres.tusk.incremental.CachedParse;
import cn.postgres.tusk.incremental.FileState;
import cn.postgres.tusk.incremental.ParseCache;
import cn.postgres.tusk.incremental.RecordFile;
import cn.postgres.tusk.incremental.SourceHashes;
import cn.postgres.tusk.incremental.TextSpill;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.source.SourceFile;
import cn.postgres.tusk.source.SourceText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parse cache of one run, or none. A key holds everything a parse depends on: the file's path and bytes, the
 * settings, and the code of Tusk itself, so that a newer Tusk never meets what an older one parsed. Safe for threads.
 */
final class KeptParses implements AutoCloseable {
    private static final String SOURCES = "sources.cache";

    private final @Nullable ParseCache cache;
    private final String settings;
    private final String code;
    private final TextSpill spill = new TextSpill();
    private final LongAdder parsed = new LongAdder();
    private final @Nullable Path folder;
    private final CacheTrouble trouble;
    private final SourceHashes former;
    private final Map<String, SourceHashes.Read> hashes = new ConcurrentHashMap<>();

    /** Without a cache. */
    KeptParses(SiteConfig config, boolean lint, ContentTypes types) {
        this(null, config, lint, types, new CacheTrouble());
    }

    /**
     * @param lint whether what is kept holds what the check of writing found; a cache forgets what a run does not use
     * @param trouble hears what is wrong with the cache
     */
    KeptParses(@Nullable Path folder, SiteConfig config, boolean lint, ContentTypes types, CacheTrouble trouble) {
        this.folder = folder == null || !lint ? folder : folder.resolve("check");
        this.trouble = trouble;
        this.settings = CacheKey.of((lint ? "lint " : "") + config).hex();
        this.code = folder == null ? "" : code();
        if (this.folder == null) {
            this.cache = null;
            this.former = SourceHashes.NONE;
        } else {
            new CacheVersion(code).check(this.folder, trouble);
            this.cache = ParseCache.open(this.folder, types.all(), trouble);
            this.former = RecordFile.read(
                            this.folder.resolve(SOURCES),
                            SourceHashes.class,
                            cause -> trouble.lost(CachePart.SOURCES, cause))
                    .orElse(SourceHashes.NONE);
        }
    }

    /** Whether anything is kept. */
    boolean isOn() {
        return cache != null;
    }

    /**
     * What an earlier run made of a file that has not been touched since: it is not read at all.
     *
     * @param state of the file now; empty where it does not tell enough
     */
    Optional<CachedParse> ofUntouched(SourceFile file, Optional<FileState> state) {
        SourceHashes.Read read = former.files().get(file.path());
        if (cache == null || read == null || state.isEmpty() || !read.state().equals(state.get())) {
            return Optional.empty();
        }
        Optional<CachedParse> kept = cache.get(key(file.path(), read.hash()));
        kept.ifPresent(parse -> hashes.put(file.path(), read));
        return kept;
    }

    /** Remembers what a file was when it was read. */
    void read(SourceText text, FileState state) {
        if (cache != null) {
            hashes.put(text.path(), new SourceHashes.Read(state, text.hash()));
        }
    }

    private CacheKey key(String path, String hash) {
        return CacheKey.of(code, settings, path, hash);
    }

    /** What an earlier run made of the same bytes, else what the parser makes of them now. */
    CachedParse of(SourceText text, Supplier<CachedParse> parser) {
        if (cache == null) {
            parsed.increment();
            return spill.spilled(parser.get());
        }
        CacheKey key = key(text.path(), text.hash());
        Optional<CachedParse> kept = cache.get(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        parsed.increment();
        CachedParse fresh = parser.get();
        return cache.put(key, fresh);
    }

    /** How many sources the parser has read. */
    int parsed() {
        return parsed.intValue();
    }

    /** Ends the parse phase: keeps what this run used. Texts can be read until {@link #close}. */
    void finish() {
        if (cache == null || folder == null) {
            return;
        }
        SourceHashes now = new SourceHashes(hashes);
        try {
            new CacheVersion(code).write(folder);
            cache.finish();
            if (!now.equals(former)) {
                RecordFile.write(folder.resolve(SOURCES), now);
            }
        } catch (IOException e) {
            trouble.unwritable(folder, e);
        }
    }

    @Override
    public void close() {
        try (spill) {
            if (cache != null) {
                cache.close();
            }
        } catch (IOException e) {
            // Everything worth keeping was written by finish(); the next run parses anew what is missing.
            return;
        }
    }

    /** Changes whenever Tusk's own classes do: their jar's size and time, or the newest of the class files. */
    static String code() {
        try {
            Path place = Path.of(KeptParses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(place)) {
                String[] stamps = files.map(KeptParses::stamp).sorted().toArray(String[]::new);
                return CacheKey.of(stamps).hex();
            }
        } catch (IOException | URISyntaxException | RuntimeException e) {
            // Nobody can say which Tusk this is: what it parses must not be found by another.
            return "unknown " + System.nanoTime();
        }
    }

    private static String stamp(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file)
                    : "";
        } catch (IOException e) {
            return file.toString();
        }
    }
}
