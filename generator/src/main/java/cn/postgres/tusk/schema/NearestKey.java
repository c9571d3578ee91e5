package cn.postgres.tusk.schema;

import cn.postgres.tusk.text.Nearest;
import java.util.List;
import java.util.Optional;

/** Which known key an unknown one was probably meant to be. Pure functions, safe for threads. */
public final class NearestKey {
    /** Longer than any key that somebody mistyped. */
    private static final int LONGEST = 80;

    private NearestKey() {}

    /** The nearest of the known keys, the first among equals; empty if all are too far away to be meant. */
    public static Optional<String> of(String unknown, List<String> known) {
        String written = RecordPlan.relax(unknown);
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, written.length() / 3);
        String best = null;
        int least = limit + 1;
        for (String key : known) {
            // Relaxing only shortens a key, so what is too short already need not be looked at.
            if (key.length() < written.length() - limit) {
                continue;
            }
            int distance = distance(written, RecordPlan.relax(key), limit);
            if (distance < least) {
                least = distance;
                best = key;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters to add, drop, replace or swap with their neighbour; 1 for an abbreviation of three letters or more. */
    private static int distance(String a, String b, int limit) {
        if (a.length() >= 3 && b.startsWith(a)) {
            return Math.min(1, b.length() - a.length());
        }
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        return Nearest.distance(a, b);
    }
}
