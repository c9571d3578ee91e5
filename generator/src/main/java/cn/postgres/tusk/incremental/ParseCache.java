package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Parsed sources kept on disk between runs. A run opens it, asks and fills it from any thread, and finishes it once,
 * which keeps what was asked for or put in this run and forgets the rest. A cache that cannot be read or written costs
 * time and never a result, and is said.
 */
public final class ParseCache implements AutoCloseable {
    private static final String WORK = "parse.cache.new";

    private final Path folder;
    private final CacheTrouble trouble;
    private final Codec codec;
    private final byte[] shape;
    private final @Nullable CacheWriter writer;
    private final Set<CacheKey> used = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean damaged = new AtomicBoolean();
    private final AtomicLong held = new AtomicLong();
    private volatile CacheSegments kept;

    private ParseCache(Path folder, Collection<ContentType> types, CacheTrouble trouble) {
        this.folder = folder;
        this.trouble = trouble;
        Codecs codecs = new Codecs();
        codecs.put(Texts.class, new TextsCodec());
        codecs.put(Document.class, new DocumentCodec(types, codecs));
        codec = codecs.of(CachedParse.class);
        shape = CacheKey.sha256().digest(codec.shape().getBytes(StandardCharsets.UTF_8));
        writer = openWriter();
        kept = CacheSegments.open(folder, shape, this::rebuilt);
    }

    /**
     * Opens the cache in a folder, which is made if need be.
     *
     * @param types the content types of this run; documents of others are not cached
     * @param trouble hears what is wrong with it
     */
    public static ParseCache open(Path folder, Collection<ContentType> types, CacheTrouble trouble) {
        return new ParseCache(folder, types, trouble);
    }

    private @Nullable CacheWriter openWriter() {
        try {
            Files.createDirectories(folder);
            WholeFile.sweep(folder, Instant.now());
            return CacheWriter.open(folder.resolve(WORK), shape);
        } catch (IOException e) {
            trouble.unwritable(folder, e);
            return null;
        }
    }

    /** What parsing gave when everything the key stands for was the same; empty if that is not known. */
    public Optional<CachedParse> get(CacheKey key) {
        if (!kept.has(key)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = kept.read(key);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            CachedParse parse = (CachedParse) codec.read(in);
            if (parse == null || in.available() > 0 || !kept.has(key.beside())) {
                throw CacheFault.damaged();
            }
            CachedParse found =
                    new CachedParse(KeptTexts.kept(parse.documents(), () -> texts(key.beside())), parse.problems());
            used.add(key);
            used.add(key.beside());
            return Optional.of(found);
        } catch (IOException | RuntimeException e) {
            rebuilt(e);
            return Optional.empty();
        }
    }

    /**
     * Keeps what parsing gave for the next run. A parse that cannot be written is left out.
     *
     * @return the same; on a large site its texts are on disk, to be read from the end of the parse phase on
     */
    public CachedParse put(CacheKey key, CachedParse parse) {
        if (writer == null) {
            return parse;
        }
        byte[] bytes;
        byte[] texts;
        List<Document> numbered = KeptTexts.numbered(parse.documents());
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
            codec.write(new DataOutputStream(out), new CachedParse(numbered, parse.problems()));
            bytes = out.toByteArray();
            texts = KeptTexts.written(parse.documents());
        } catch (IOException | RuntimeException e) {
            // A value no codec knows, of a type that a site brings along: parsed anew in every run.
            return parse;
        }
        try {
            writer.add(key, bytes);
            writer.add(key.beside(), texts);
            return held.addAndGet(texts.length) <= TextSpill.MOST_HELD
                    ? parse
                    : new CachedParse(KeptTexts.kept(numbered, () -> texts(key.beside())), parse.problems());
        } catch (IOException e) {
            trouble.unwritable(folder, e);
            return parse;
        }
    }

    /** The entry of the texts of a parse; the run must have ended its parse phase. */
    private byte[] texts(CacheKey key) {
        try {
            return kept.read(key);
        } catch (IOException e) {
            CacheSegments.deleteAll(folder);
            throw new LostTexts(e);
        }
    }

    /**
     * Ends the parse phase: writes what the next run can use. Nothing can be asked or put afterwards, but texts are read
     * until the cache is closed.
     *
     * @return how many parses are kept
     */
    public int finish() {
        int entries = used.size();
        try {
            if (writer != null) {
                entries += writer.size();
                write(writer);
            }
        } catch (IOException e) {
            trouble.unwritable(folder, e);
        }
        return entries / 2;
    }

    private void write(CacheWriter next) throws IOException {
        try (next) {
            boolean merge = damaged.get() || kept.wantsMerging(used);
            if (!merge && next.size() == 0) {
                return;
            }
            if (merge) {
                copyUsed(next);
                kept.close();
            }
            Path file = CacheSegments.next(folder);
            next.publish(file);
            CacheFile finished = CacheFile.open(file, shape);
            kept = merge ? CacheSegments.of(finished) : kept.and(finished);
            if (merge) {
                CacheSegments.deleteBut(folder, file);
            }
        }
    }

    private void copyUsed(CacheWriter next) throws IOException {
        for (CacheKey key :
                used.stream().sorted(Comparator.comparing(CacheKey::hex)).toList()) {
            byte[] bytes;
            try {
                bytes = kept.read(key);
            } catch (IOException e) {
                rebuilt(e);
                continue;
            }
            next.add(key, bytes);
        }
    }

    private void rebuilt(Exception cause) {
        damaged.set(true);
        trouble.lost(CachePart.PARSES, cause);
    }

    /** Gives up what was not finished. */
    @Override
    public void close() throws IOException {
        kept.close();
        if (writer != null) {
            writer.close();
        }
    }
}
