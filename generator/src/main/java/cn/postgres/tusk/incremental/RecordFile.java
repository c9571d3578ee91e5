package cn.postgres.tusk.incremental;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file of the cache that holds one record: SHA-256 of the shape of its type (32 bytes), CRC-32 of all other bytes (4, big
 * endian), and the record as {@link RecordCodec} writes it. A file that is not so holds nothing. No state.
 */
public final class RecordFile {
    private static final int HEAD = CacheKey.BYTES + Integer.BYTES;

    private RecordFile() {}

    /**
     * The record in a file; empty where there is none.
     *
     * @param lost hears why a file that is there cannot be used
     */
    public static <T extends Record> Optional<T> read(Path file, Class<T> type, Consumer<Exception> lost) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = WholeFile.read(file);
            Codec codec = new Codecs().of(type);
            check(bytes, codec);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD));
            return Optional.ofNullable(type.cast(codec.read(in)));
        } catch (IOException | RuntimeException e) {
            lost.accept(e);
            return Optional.empty();
        }
    }

    private static void check(byte[] file, Codec codec) throws IOException {
        if (file.length < HEAD) {
            throw CacheFault.cutOff();
        }
        if (ByteBuffer.wrap(file).getInt(CacheKey.BYTES) != crc(file)) {
            throw CacheFault.damaged();
        }
        if (!Arrays.equals(shape(codec), Arrays.copyOf(file, CacheKey.BYTES))) {
            throw CacheFault.otherVersion();
        }
    }

    /**
     * Puts a record in the place of the one in a file, whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Record value) throws IOException {
        Codec codec = new Codecs().of(value.getClass());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[HEAD]);
        codec.write(new DataOutputStream(out), value);
        byte[] bytes = out.toByteArray();
        ByteBuffer head = ByteBuffer.wrap(bytes);
        head.put(shape(codec)).putInt(crc(bytes));
        WholeFile.write(file, bytes);
    }

    private static byte[] shape(Codec codec) {
        return CacheKey.sha256().digest(codec.shape().getBytes(StandardCharsets.UTF_8));
    }

    /** Of all but itself. */
    private static int crc(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file, 0, CacheKey.BYTES);
        crc.update(file, HEAD, file.length - HEAD);
        return (int) crc.getValue();
    }
}
