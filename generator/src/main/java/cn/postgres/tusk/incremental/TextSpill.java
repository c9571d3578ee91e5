package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where a run without a cache puts the texts of large sites: a temporary file that is gone with the run. Without a place
 * for it, they stay in memory. Safe for threads.
 */
public final class TextSpill implements Closeable {
    /** Texts of so many UTF-16 units stay in memory: of a small site nothing is written or read. */
    static final long MOST_HELD = 24_000_000;

    private final long most;
    private final AtomicLong held = new AtomicLong();
    private @Nullable FileChannel channel;
    private boolean failed;
    private long at;

    /** One that keeps so much in memory as is usual. */
    public TextSpill() {
        this(MOST_HELD);
    }

    TextSpill(long most) {
        this.most = most;
    }

    /** The same parse, its texts in memory or on disk. */
    public CachedParse spilled(CachedParse parse) {
        long size = parse.documents().stream()
                .mapToLong(document -> document.body().texts().length())
                .sum();
        if (held.addAndGet(size) <= most) {
            return parse;
        }
        try {
            byte[] bytes = KeptTexts.written(parse.documents());
            long offset = append(bytes);
            if (offset < 0) {
                return parse;
            }
            List<Document> numbered = KeptTexts.numbered(parse.documents());
            return new CachedParse(KeptTexts.kept(numbered, () -> read(offset, bytes.length)), parse.problems());
        } catch (IOException e) {
            // A text that UTF-8 cannot hold.
            return parse;
        }
    }

    private synchronized long append(byte[] bytes) {
        if (failed) {
            return -1;
        }
        try {
            if (channel == null) {
                Path file = Files.createTempFile("tusk-", ".texts");
                channel = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            long offset = at;
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            return offset;
        } catch (IOException e) {
            failed = true;
            return -1;
        }
    }

    private byte[] read(long offset, int length) {
        FileChannel open;
        synchronized (this) {
            open = channel;
        }
        try {
            if (open == null) {
                throw new IOException("closed");
            }
            return CacheFile.bytes(open, offset, length).array();
        } catch (IOException e) {
            throw new LostTexts(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
