package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Parsed sources kept on disk between runs. A run opens it, asks and fills it from any thread, and finishes it once,
 * which keeps what was asked for or put in this run and forgets the rest. A cache that cannot be read or written costs
 * time and never a result: the problems say so.
 */
public final class ParseCache implements AutoCloseable {
    private static final String FILE = "parse.cache";
    private static final String WORK = "parse.cache.new";

    private final Path folder;
    private final Codec codec;
    private final byte[] shape;
    private final @Nullable CacheFile former;
    private final @Nullable CacheWriter writer;
    private final Set<CacheKey> used = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean damaged = new AtomicBoolean();
    private final List<Problem> problems = new ArrayList<>();

    private ParseCache(Path folder, Collection<ContentType> types) {
        this.folder = folder;
        Codecs codecs = new Codecs();
        codecs.put(Document.class, new DocumentCodec(types, codecs));
        codec = codecs.of(CachedParse.class);
        shape = CacheKey.sha256().digest(codec.shape().getBytes(StandardCharsets.UTF_8));
        writer = openWriter();
        former = openFormer();
    }

    /**
     * Opens the cache in a folder, which is made if need be.
     *
     * @param types the content types of this run; documents of others are not cached
     */
    public static ParseCache open(Path folder, Collection<ContentType> types) {
        return new ParseCache(folder, types);
    }

    private @Nullable CacheWriter openWriter() {
        try {
            Files.createDirectories(folder);
            return CacheWriter.open(folder.resolve(WORK), shape);
        } catch (IOException e) {
            unwritable(e);
            return null;
        }
    }

    private @Nullable CacheFile openFormer() {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return CacheFile.open(file, shape);
        } catch (IOException e) {
            rebuilt(e);
            return null;
        }
    }

    /** What parsing gave when everything the key stands for was the same; empty if that is not known. */
    public Optional<CachedParse> get(CacheKey key) {
        if (former == null || !former.has(key)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = former.read(key);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            CachedParse parse = (CachedParse) codec.read(in);
            if (parse == null || in.available() > 0) {
                throw new IOException("damaged");
            }
            used.add(key);
            return Optional.of(parse);
        } catch (IOException | RuntimeException e) {
            rebuilt(e);
            return Optional.empty();
        }
    }

    /** Keeps what parsing gave for the next run. A parse that cannot be written is left out. */
    public void put(CacheKey key, CachedParse parse) {
        if (writer == null) {
            return;
        }
        byte[] bytes;
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
            codec.write(new DataOutputStream(out), parse);
            bytes = out.toByteArray();
        } catch (IOException | RuntimeException e) {
            // A value no codec knows, of a type that a site brings along: parsed anew in every run.
            return;
        }
        try {
            writer.add(key, bytes);
        } catch (IOException e) {
            unwritable(e);
        }
    }

    /**
     * Ends the run: writes what the next one can use. Nothing can be asked or put afterwards.
     *
     * @return what was wrong with the cache, at most one INFO and one warning
     */
    public Outcome<Integer> finish() {
        int kept = used.size();
        try (this) {
            if (writer != null) {
                kept += writer.size();
                replace(writer);
            }
        } catch (IOException e) {
            unwritable(e);
        }
        synchronized (problems) {
            return new Outcome<>(kept, problems);
        }
    }

    private void replace(CacheWriter next) throws IOException {
        if (former != null) {
            if (next.size() == 0 && used.size() == former.size() && !damaged.get()) {
                return;
            }
            for (CacheKey key :
                    used.stream().sorted(Comparator.comparing(CacheKey::hex)).toList()) {
                next.add(key, former.read(key));
            }
            former.close();
        }
        next.publish(folder.resolve(FILE));
    }

    private void rebuilt(Exception cause) {
        if (damaged.compareAndSet(false, true)) {
            add(Problem.of(ProblemCode.CACHE_REBUILT, Place.of(""), reason(cause)));
        }
    }

    private void unwritable(IOException cause) {
        synchronized (problems) {
            if (problems.stream().anyMatch(problem -> problem.code() == ProblemCode.CACHE_READ_ONLY)) {
                return;
            }
        }
        add(Problem.of(ProblemCode.CACHE_READ_ONLY, Place.of(""), folder, reason(cause)));
    }

    private void add(Problem problem) {
        synchronized (problems) {
            problems.add(problem);
        }
    }

    private static String reason(Exception cause) {
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + message;
    }

    /** Gives up what was not finished. */
    @Override
    public void close() throws IOException {
        if (former != null) {
            former.close();
        }
        if (writer != null) {
            writer.close();
        }
    }
}
