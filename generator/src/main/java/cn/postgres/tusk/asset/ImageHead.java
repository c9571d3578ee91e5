package cn.postgres.tusk.asset;

/** The first bytes of a picture; reading past their end gives -1 or 0, never an exception. */
record ImageHead(byte[] bytes) {
    private static final int ORIENTATION = 0x0112;

    boolean has(int end) {
        return end >= 0 && end <= bytes.length;
    }

    /** One byte, or -1 past the end. */
    int u8(int at) {
        return at >= 0 && at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    boolean startsWith(int at, String latin1) {
        for (int i = 0; i < latin1.length(); i++) {
            if (u8(at + i) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int big16(int at) {
        return has(at + 2) ? u8(at) << 8 | u8(at + 1) : 0;
    }

    long big32(int at) {
        return (long) big16(at) << 16 | big16(at + 2);
    }

    int little16(int at) {
        return has(at + 2) ? u8(at + 1) << 8 | u8(at) : 0;
    }

    /** Three bytes; a value that makes no size past the end. */
    long little24(int at) {
        return has(at + 3) ? little16(at) | (long) u8(at + 2) << 16 : -1;
    }

    /** Whether Exif data say that the picture is to be shown turned by a quarter: browsers do so. */
    boolean isTurned(int exif) {
        int tiff = exif + 6;
        if (!startsWith(exif, "Exif\0\0") || !startsWith(tiff, "II") && !startsWith(tiff, "MM")) {
            return false;
        }
        boolean little = startsWith(tiff, "II");
        long first = little ? little16(tiff + 4) | (long) little16(tiff + 6) << 16 : big32(tiff + 4);
        if (first > bytes.length) {
            return false;
        }
        int directory = tiff + (int) first;
        int entries = little ? little16(directory) : big16(directory);
        for (int i = 0; i < entries && has(directory + 14 + 12 * i); i++) {
            int entry = directory + 2 + 12 * i;
            if ((little ? little16(entry) : big16(entry)) == ORIENTATION) {
                int orientation = little ? little16(entry + 8) : big16(entry + 8);
                return orientation >= 5 && orientation <= 8;
            }
        }
        return false;
    }
}
