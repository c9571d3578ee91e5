package cn.postgres.tusk.search.export;

/**
 * The texts from which on terms are in the next shard, in their order: first code points and what follows them apart, as
 * most are one Han character. One thread.
 */
final class Separators {
    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int THREE_BYTES = 0x10000;

    private final ByteSink firsts = new ByteSink();
    private final FrontCoding rests = new FrontCoding();
    private int before;

    /** @param separator not before the one added last; empty for the first */
    void add(String separator) {
        int first = separator.isEmpty() ? 0 : separator.codePointAt(0);
        firsts.varint(first - before);
        before = first;
        rests.add(separator.substring(separator.isEmpty() ? 0 : Character.charCount(first)));
    }

    /** The shortest beginning, in code points, of a term that comes after the one before. */
    static String between(String before, String term) {
        int end = FrontCoding.shared(before, term) + 1;
        boolean splits = end < term.length() && Character.isSurrogatePair(term.charAt(end - 1), term.charAt(end));
        return term.substring(0, splits ? end + 1 : end);
    }

    /** How long a text is in UTF-8. */
    static int bytes(String text) {
        return text.codePoints()
                .map(c -> c < ONE_BYTE ? 1 : c < TWO_BYTES ? 2 : c < THREE_BYTES ? 3 : 4)
                .sum();
    }

    /** First code points, each as its distance from the one before. */
    ByteSink firsts() {
        return firsts;
    }

    ByteSink rests() {
        return rests.bytes();
    }
}
