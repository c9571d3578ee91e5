package cn.postgres.tusk.bench.search;

import java.util.Set;

/**
 * One judged query. Immutable.
 *
 * @param set letter of its set: {@code a} substrings, {@code b} known titles, {@code c} identifiers, {@code d} mixed
 *     scripts, {@code e} typing errors
 * @param text what is typed
 * @param sought what a right page contains: the text itself, for typing errors the word that was meant
 * @param right the right pages, as places in the list of pages
 */
record Query(String set, String text, String sought, Set<Integer> right) {
    Query {
        right = Set.copyOf(right);
    }

    /** The same with other right pages. */
    Query with(Set<Integer> newRight) {
        return new Query(set, text, sought, newRight);
    }

    /** Whether what is seen on the pages decides which are right; else the file says it. */
    boolean isJudgedByText() {
        return !set.equals("b") && !set.equals("d");
    }

    /** Whether the first letter is the one that was mistyped. */
    boolean isFirstLetterWrong() {
        return !text.isEmpty() && !sought.startsWith(text.substring(0, 1));
    }
}
