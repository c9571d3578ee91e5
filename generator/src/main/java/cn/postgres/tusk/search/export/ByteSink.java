package cn.postgres.tusk.search.export;

import java.util.Arrays;

/** The bytes of a file or of a part of one while they are written: the primitives of the format. One thread. */
final class ByteSink {
    private byte[] bytes = new byte[256];
    private int size;
    private int part;

    int size() {
        return size;
    }

    /** The byte at a place, unsigned. */
    int get(int place) {
        return bytes[place] & 0xFF;
    }

    void clear() {
        size = 0;
        part = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    ByteSink put(int value) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    ByteSink put(byte[] values) {
        return put(values, values.length);
    }

    private ByteSink put(byte[] values, int length) {
        grow(length);
        System.arraycopy(values, 0, bytes, size, length);
        size += length;
        return this;
    }

    ByteSink append(ByteSink other) {
        return put(other.bytes, other.size);
    }

    /** @param value not negative */
    ByteSink varint(long value) {
        long rest = value;
        while (rest >= 0x80) {
            put((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        return put((int) rest);
    }

    ByteSink name(int name) {
        return put(name >>> 16).put(name >>> 8).put(name);
    }

    /** What follows is unlike what is before, and to be deflated on its own. */
    ByteSink newPart() {
        part = size;
        return this;
    }

    /** Where the last part begins, 0 for a single one. */
    int part() {
        return part;
    }

    ByteSink stream(ByteSink part) {
        return varint(part.size).append(part);
    }

    ByteSink string(String text) {
        return varint(text.length()).units(text, 0);
    }

    /** The units of a text from one of them on, without their number. */
    ByteSink units(String text, int from) {
        grow(3 * (text.length() - from));
        for (int i = from; i < text.length(); i++) {
            unit(text.charAt(i));
        }
        return this;
    }

    private void unit(char unit) {
        if (unit < 0x80) {
            bytes[size++] = (byte) unit;
            return;
        }
        int lead = lead(unit >>> 8);
        bytes[size++] = (byte) lead;
        if (lead == 0xD7) {
            bytes[size++] = (byte) (unit >>> 8);
        }
        bytes[size++] = (byte) unit;
    }

    private static int lead(int high) {
        if (high >= 0x4E && high <= 0x9F) {
            return high - 0x4E + 0x80;
        }
        return switch (high) {
            case 0x30 -> 0xD2;
            case 0xFF -> 0xD3;
            case 0x20 -> 0xD4;
            case 0x00 -> 0xD5;
            case 0x25 -> 0xD6;
            default -> 0xD7;
        };
    }

    private void grow(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
