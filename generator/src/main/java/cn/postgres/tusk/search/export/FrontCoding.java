package cn.postgres.tusk.search.export;

/** A list of strings of which each leaves out what it shares with the one before. One thread. */
final class FrontCoding {
    private static final int FULL = 15;

    private final ByteSink sink = new ByteSink();
    private String before = "";

    void add(String text) {
        int shared = shared(before, text);
        int rest = text.length() - shared;
        sink.put(Math.min(shared, FULL) << 4 | Math.min(rest, FULL));
        if (shared >= FULL) {
            sink.varint(shared - FULL);
        }
        if (rest >= FULL) {
            sink.varint(rest - FULL);
        }
        sink.units(text, shared);
        before = text;
    }

    ByteSink bytes() {
        return sink;
    }

    void clear() {
        sink.clear();
        before = "";
    }

    /** How many UTF-16 units two strings share at their beginning. */
    static int shared(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int count = 0;
        while (count < most && a.charAt(count) == b.charAt(count)) {
            count++;
        }
        return count;
    }
}
