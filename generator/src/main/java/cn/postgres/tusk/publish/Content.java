package cn.postgres.tusk.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What is to stand in an output file. */
sealed interface Content {
    /** In bytes. */
    long size() throws IOException;

    /** Hex SHA-256. */
    String hash() throws IOException;

    /** Whether a file of the same size has the same bytes. */
    boolean isIn(Path file) throws IOException;

    /** Writes a new file. */
    void writeTo(Path file) throws IOException;

    /** Bytes in memory. */
    record Bytes(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String hash() {
            return HexFormat.of().formatHex(sha256().digest(bytes));
        }

        @Override
        public boolean isIn(Path file) throws IOException {
            return Arrays.equals(bytes, Files.readAllBytes(file));
        }

        @Override
        public void writeTo(Path file) throws IOException {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /** A file, never held in memory as a whole. */
    record Copy(Path source) implements Content {
        private static final int BUFFER = 1 << 16;

        @Override
        public long size() throws IOException {
            return Files.size(source);
        }

        @Override
        public String hash() throws IOException {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = Files.newInputStream(source)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public boolean isIn(Path file) throws IOException {
            return Files.mismatch(source, file) == -1;
        }

        // Not Files.copy: that also copies the permissions, and a web server could not read a private original.
        @Override
        public void writeTo(Path file) throws IOException {
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = Files.newInputStream(source);
                    OutputStream out =
                            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    out.write(buffer, 0, n);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
