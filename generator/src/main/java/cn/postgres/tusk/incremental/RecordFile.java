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

/**
 * A file of the cache that holds one record: SHA-256 of the shape of its type (32 bytes), CRC-32 of the rest (4, big
 * endian), and the record as {@link RecordCodec} writes it. A file that is not so holds nothing. No state.
 */
public final class RecordFile {
    private static final int HEAD = CacheKey.BYTES + Integer.BYTES;

    private RecordFile() {}

    /** The record in a file; empty where there is none, or one of another type. */
    public static <T extends Record> Optional<T> read(Path file, Class<T> type) {
        try {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            Codec codec = new Codecs().of(type);
            if (bytes.length < HEAD || !Arrays.equals(head(codec, bytes), 0, HEAD, bytes, 0, HEAD)) {
                return Optional.empty();
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD));
            return Optional.ofNullable(type.cast(codec.read(in)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
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
        System.arraycopy(head(codec, bytes), 0, bytes, 0, HEAD);
        WholeFile.write(file, bytes);
    }

    private static byte[] head(Codec codec, byte[] file) {
        byte[] shape = CacheKey.sha256().digest(codec.shape().getBytes(StandardCharsets.UTF_8));
        byte[] rest = Arrays.copyOfRange(file, HEAD, file.length);
        return ByteBuffer.allocate(HEAD).put(shape).putInt(CacheFile.crc(rest)).array();
    }
}
