package cn.postgres.tusk.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Proposes the name somebody probably meant: the one with the fewest inserted, removed, replaced or swapped characters,
 * at most one in three. Case does not count; of two equally near the first in order wins.
 */
public final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The nearest of the known names, if any is near. */
    public static Optional<String> of(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        int best = Math.max(1, (wanted.length() + 1) / 3) + 1;
        String nearest = null;
        for (String candidate : known) {
            if (candidate.length() > LONGEST || Math.abs(candidate.length() - wanted.length()) >= best) {
                continue;
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < best && distance < Math.max(wanted.length(), candidate.length())) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Edit distance where swapping two neighbours is one step; time is the product of both lengths. */
    public static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }
}
