package cn.postgres.tusk.search.analysis;

/** Tells the plural of an English word by its ending: rule 4.6 of the package's specification. */
final class Plural {
    /** What {@link #ending} says of a word whose {@code ies} becomes {@code y}. */
    static final int IES = 3;

    private static final int SHORTEST = 4;

    private Plural() {}

    /**
     * How many chars at the end of a word are no part of its stem: 0 if it is no plural, {@link #IES} where a {@code y}
     * takes their place.
     */
    static int ending(char[] chars, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || chars[to - 1] != 's' || "sui".indexOf(chars[to - 2]) >= 0) {
            return 0;
        }
        for (int i = from; i < to; i++) {
            if (chars[i] < 'a' || chars[i] > 'z') {
                return 0;
            }
        }
        if (chars[to - 2] != 'e') {
            return 1;
        }
        if (chars[to - 3] == 'i' && length > SHORTEST) {
            return IES;
        }
        return hisses(chars, from, to - 2) ? 2 : 1;
    }

    /** Whether what stands before {@code es} takes {@code es} as its plural. */
    private static boolean hisses(char[] chars, int from, int to) {
        char last = chars[to - 1];
        char before = chars[to - 2];
        if (last == 'h' && before == 'c') {
            boolean ach = to - 3 >= from && chars[to - 3] == 'a';
            return !ach || to - 4 >= from && "eot".indexOf(chars[to - 4]) >= 0;
        }
        return last == 'x' || last == 'h' && before == 's' || last == before && (last == 's' || last == 'z');
    }
}
