package cn.postgres.tusk;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.incremental.CacheKey;
import cn.postgres.tusk.incremental.CachedParse;
import cn.postgres.tusk.incremental.ParseCache;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.source.SourceText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parse cache of one run, or none. A key holds everything a parse depends on: the file's path and bytes, the
 * settings, and the code of Tusk itself, so that a newer Tusk never meets what an older one parsed. Safe for threads.
 */
final class KeptParses implements AutoCloseable {
    private final @Nullable ParseCache cache;
    private final String settings;
    private final String code;
    private final LongAdder parsed = new LongAdder();

    /** @param lint whether what is kept holds what the check of writing found; a cache forgets what a run does not use */
    KeptParses(@Nullable Path folder, SiteConfig config, boolean lint, ContentTypes types) {
        this.cache = folder == null ? null : ParseCache.open(lint ? folder.resolve("check") : folder, types.all());
        this.settings = (lint ? "lint " : "") + config;
        this.code = folder == null ? "" : code();
    }

    /** What an earlier run made of the same bytes, else what the parser makes of them now. */
    CachedParse of(SourceText text, Supplier<CachedParse> parser) {
        if (cache == null) {
            parsed.increment();
            return parser.get();
        }
        CacheKey key = CacheKey.of(code, settings, text.path(), text.hash());
        Optional<CachedParse> kept = cache.get(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        parsed.increment();
        CachedParse fresh = parser.get();
        cache.put(key, fresh);
        return fresh;
    }

    /** How many sources the parser has read. */
    int parsed() {
        return parsed.intValue();
    }

    /** Keeps what this run used. */
    List<Problem> finish() {
        return cache == null ? List.of() : cache.finish().problems();
    }

    @Override
    public void close() {
        if (cache != null) {
            try {
                cache.close();
            } catch (IOException e) {
                // Everything worth keeping was written by finish(); the next run parses anew what is missing.
                return;
            }
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
