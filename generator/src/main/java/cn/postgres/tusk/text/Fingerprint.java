package cn.postgres.tusk.text;

/**
 * A 64-bit hash of texts that does not see blanks, and usually takes every number for the same: what differs only in its
 * wrapping, a year or a counter has one fingerprint. Not thread-safe; one per block.
 */
public final class Fingerprint {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = START;

    /** Adds a part of a text; every number is the same. */
    public Fingerprint add(CharSequence text, int from, int to) {
        boolean number = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!(digit && number)) {
                character(digit ? '0' : c);
            }
            number = digit;
        }
        return end();
    }

    /** Adds a text; every number is the same. */
    public Fingerprint add(CharSequence text) {
        return add(text, 0, text.length());
    }

    /** Adds a part of a text, with its numbers. */
    public Fingerprint exact(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            character(text.charAt(i));
        }
        return end();
    }

    /** Adds an address, with its numbers; how far up it begins is nothing, because pages stand at different depths. */
    public Fingerprint address(String target) {
        return exact(target, withoutUp(target), target.length());
    }

    /** Adds an address; every number is the same. */
    public Fingerprint anyAddress(String target) {
        return add(target, withoutUp(target), target.length());
    }

    private static int withoutUp(String target) {
        int from = 0;
        while (target.startsWith("../", from) || target.startsWith("./", from)) {
            from = target.indexOf('/', from) + 1;
        }
        return from;
    }

    private void character(char c) {
        if (c > ' ' && c != '\u00a0' && c != '\u3000') {
            mix(c);
        }
    }

    /** So that two texts are not the same as one. */
    private Fingerprint end() {
        mix('\n');
        return this;
    }

    /** Adds another fingerprint. */
    public Fingerprint add(long other) {
        for (int shift = 0; shift < 64; shift += 16) {
            mix((char) (other >>> shift));
        }
        return this;
    }

    private void mix(char c) {
        hash = (hash ^ c) * PRIME;
    }

    /** The hash of all that was added. */
    public long value() {
        // FNV leaves the high bits of short texts alike
        long mixed = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }
}
