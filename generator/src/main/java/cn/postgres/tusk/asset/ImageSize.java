package cn.postgres.tusk.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How large a picture is, read from the head of its file without decoding it. Formats: PNG (W3C), JPEG (ITU T.81), GIF
 * 89a, WebP (RFC 9649), SVG. Immutable.
 *
 * @param width in pixels, as a browser shows it, at least 1
 * @param height the same
 */
public record ImageSize(int width, int height) {
    /** Pictures whose size stands further behind are taken for unknown. */
    private static final int HEAD = 1 << 18;

    /** The size of a picture file; empty if it is no picture of these formats, damaged, or not readable. */
    public static Optional<ImageSize> of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The size of a picture by the first bytes of its file. */
    public static Optional<ImageSize> of(byte[] head) {
        ImageHead bytes = new ImageHead(head);
        if (bytes.startsWith(0, "\u0089PNG\r\n\u001a\n") && bytes.startsWith(12, "IHDR")) {
            return size(bytes.big32(16), bytes.big32(20));
        }
        if (bytes.startsWith(0, "GIF87a") || bytes.startsWith(0, "GIF89a")) {
            return size(bytes.little16(6), bytes.little16(8));
        }
        if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP")) {
            return webp(bytes);
        }
        if (bytes.u8(0) == 0xFF && bytes.u8(1) == 0xD8) {
            return jpeg(bytes);
        }
        return SvgSize.of(new String(head, StandardCharsets.UTF_8));
    }

    static Optional<ImageSize> size(long width, long height) {
        boolean sensible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return sensible ? Optional.of(new ImageSize((int) width, (int) height)) : Optional.empty();
    }

    private static Optional<ImageSize> webp(ImageHead bytes) {
        if (bytes.startsWith(12, "VP8X")) {
            return size(1 + bytes.little24(24), 1 + bytes.little24(27));
        }
        if (bytes.startsWith(12, "VP8L") && bytes.u8(20) == 0x2F) {
            long bits = bytes.little16(21) | (long) bytes.little16(23) << 16;
            return bytes.has(25) ? size(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)) : Optional.empty();
        }
        if (bytes.startsWith(12, "VP8 ") && bytes.u8(23) == 0x9D && bytes.u8(24) == 0x01 && bytes.u8(25) == 0x2A) {
            return size(bytes.little16(26) & 0x3FFF, bytes.little16(28) & 0x3FFF);
        }
        return Optional.empty();
    }

    private static Optional<ImageSize> jpeg(ImageHead bytes) {
        boolean turned = false;
        int at = 2;
        while (bytes.has(at + 9)) {
            int marker = bytes.u8(at + 1);
            if (bytes.u8(at) != 0xFF || marker == 0xD9 || marker == 0xDA) {
                return Optional.empty();
            }
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                at += 2;
            } else if (isFrame(marker)) {
                int height = bytes.big16(at + 5);
                int width = bytes.big16(at + 7);
                return turned ? size(height, width) : size(width, height);
            } else {
                turned |= marker == 0xE1 && bytes.isTurned(at + 4);
                at += 2 + Math.max(2, bytes.big16(at + 2));
            }
        }
        return Optional.empty();
    }

    // SOF0 … SOF15 without DHT, JPG and DAC.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
