package cn.postgres.tusk.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/** Writes a cache file beside the one in use and puts it in its place at the end. Safe for threads. */
final class CacheWriter implements Closeable {
    private final Path work;
    private final FileChannel channel;
    private final Map<String, CacheFile.Slice> index = new TreeMap<>();
    private long at;
    private boolean published;

    private CacheWriter(Path work, FileChannel channel) {
        this.work = work;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @throws IOException if it cannot be written, or another run is writing it
     */
    static CacheWriter open(Path work, byte[] shape) throws IOException {
        if (Files.isDirectory(work)) {
            Files.delete(work);
        }
        FileChannel channel = FileChannel.open(work, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw CacheFault.busy();
            }
            channel.truncate(0);
            CacheWriter writer = new CacheWriter(work, channel);
            writer.append(CacheFile.MAGIC);
            writer.append(shape);
            return writer;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw CacheFault.busy();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Adds an entry; one that is there already stays. */
    synchronized void add(CacheKey key, byte[] bytes) throws IOException {
        if (index.containsKey(key.hex())) {
            return;
        }
        CacheFile.Slice slice = new CacheFile.Slice(at, bytes.length, CacheFile.crc(bytes));
        append(bytes);
        index.put(key.hex(), slice);
    }

    synchronized int size() {
        return index.size();
    }

    /** Completes the file and gives it its name. */
    synchronized void publish(Path file) throws IOException {
        long offset = at;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + index.size() * CacheFile.ENTRY_BYTES);
        bytes.putInt(index.size());
        index.forEach((key, slice) -> bytes.put(new CacheKey(key).bytes())
                .putLong(slice.offset())
                .putInt(slice.length())
                .putInt(slice.crc()));
        append(bytes.array());
        append(ByteBuffer.allocate(CacheFile.FOOT_BYTES)
                .putLong(offset)
                .putInt(CacheFile.crc(bytes.array()))
                .put(CacheFile.MAGIC)
                .array());
        // Not forced to the disk: after a power failure the checksums tell, and the next run parses anew.
        channel.close();
        Files.move(work, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        published = true;
    }

    private void append(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    /** Gives up a file that was not published. */
    @Override
    public synchronized void close() throws IOException {
        channel.close();
        if (!published) {
            Files.deleteIfExists(work);
        }
    }
}
