package cn.postgres.tusk.incremental;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** A finished cache file, open for reading; the format stands in the package's description. Safe for threads. */
final class CacheFile implements Closeable {
    static final byte[] MAGIC = {'T', 'U', 'S', 'K', 'P', 'C', 0, 1};
    static final int HEAD_BYTES = MAGIC.length + CacheKey.BYTES;
    static final int FOOT_BYTES = Long.BYTES + Integer.BYTES + MAGIC.length;
    static final int ENTRY_BYTES = CacheKey.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;

    private final FileChannel channel;
    private final Map<CacheKey, Slice> index;

    /** Where an entry stands, and the CRC-32 of its bytes. */
    record Slice(long offset, int length, int crc) {}

    private CacheFile(FileChannel channel, Map<CacheKey, Slice> index) {
        this.channel = channel;
        this.index = index;
    }

    /**
     * Opens a file.
     *
     * @param shape what the records must have looked like when it was written
     * @throws IOException if the file cannot be read, is damaged or of another version
     */
    static CacheFile open(Path file, byte[] shape) throws IOException {
        if (Files.isDirectory(file)) {
            throw CacheFault.inTheWay();
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new CacheFile(channel, readIndex(channel, shape));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Map<CacheKey, Slice> readIndex(FileChannel channel, byte[] shape) throws IOException {
        long size = channel.size();
        if (size < HEAD_BYTES + Integer.BYTES + FOOT_BYTES) {
            throw CacheFault.cutOff();
        }
        ByteBuffer head = bytes(channel, 0, HEAD_BYTES);
        ByteBuffer foot = bytes(channel, size - FOOT_BYTES, FOOT_BYTES);
        long offset = foot.getLong();
        int crc = foot.getInt();
        if (!isMagic(head) || !isMagic(foot)) {
            throw CacheFault.cutOff();
        }
        byte[] written = new byte[CacheKey.BYTES];
        head.get(written);
        if (!Arrays.equals(written, shape)) {
            throw CacheFault.otherVersion();
        }
        long length = size - FOOT_BYTES - offset;
        if (offset < HEAD_BYTES || length < Integer.BYTES || length > Integer.MAX_VALUE) {
            throw CacheFault.damaged();
        }
        ByteBuffer index = bytes(channel, offset, (int) length);
        if (crc(index.array()) != crc) {
            throw CacheFault.damaged();
        }
        return slices(index, offset);
    }

    private static Map<CacheKey, Slice> slices(ByteBuffer index, long end) throws IOException {
        int count = index.getInt();
        if (count < 0 || (long) count * ENTRY_BYTES != index.remaining()) {
            throw CacheFault.damaged();
        }
        Map<CacheKey, Slice> slices = new HashMap<>(count * 2);
        byte[] key = new byte[CacheKey.BYTES];
        for (int i = 0; i < count; i++) {
            index.get(key);
            Slice slice = new Slice(index.getLong(), index.getInt(), index.getInt());
            if (slice.length() < 0 || slice.offset() < HEAD_BYTES || slice.offset() + slice.length() > end) {
                throw CacheFault.damaged();
            }
            slices.put(CacheKey.of(key), slice);
        }
        return slices;
    }

    private static boolean isMagic(ByteBuffer buffer) {
        byte[] bytes = new byte[MAGIC.length];
        buffer.get(bytes);
        return Arrays.equals(bytes, MAGIC);
    }

    boolean has(CacheKey key) {
        return index.containsKey(key);
    }

    /** Length of all entries. */
    long bytes() {
        return index.values().stream().mapToLong(Slice::length).sum();
    }

    /** Length of those entries that some keys have. */
    long bytes(Set<CacheKey> keys) {
        return index.entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .mapToLong(entry -> entry.getValue().length())
                .sum();
    }

    /** The bytes of an entry, checked; the key must be there. */
    byte[] read(CacheKey key) throws IOException {
        Slice slice = index.get(key);
        if (slice == null) {
            throw new IOException("no such entry");
        }
        byte[] bytes = bytes(channel, slice.offset(), slice.length()).array();
        if (crc(bytes) != slice.crc()) {
            throw CacheFault.damaged();
        }
        return bytes;
    }

    static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    static ByteBuffer bytes(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("cut off");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
