package cn.postgres.tusk.check;

import cn.postgres.tusk.text.Nearest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which anchor of a page was probably meant. Pure functions. */
final class NearestId {
    /** Longer anchors are not compared letter by letter. */
    private static final int LONGEST = 80;
    /** Anchors of one page that are compared letter by letter; the page of a hostile author may have a million. */
    private static final int MOST = 1_000;

    private NearestId() {}

    /** The nearest anchor, the first among equals; empty if all are too far away to be meant. */
    static Optional<String> of(String anchor, List<String> ids) {
        String wanted = plain(anchor);
        Optional<String> same =
                ids.stream().filter(id -> plain(id).equals(wanted)).findFirst();
        if (same.isPresent() || wanted.length() > LONGEST || wanted.isEmpty()) {
            return same;
        }
        // One Han character says as much as several Latin ones, so even a short anchor may differ in one.
        int limit = wanted.length() < 3 ? 1 : Math.max(2, wanted.length() / 3);
        Optional<String> best = Optional.empty();
        for (String id : ids.subList(0, Math.min(MOST, ids.size()))) {
            String there = plain(id);
            if (there.length() <= LONGEST && Math.abs(there.length() - wanted.length()) < limit + 1) {
                int distance = Nearest.distance(wanted, there);
                if (distance <= limit && distance < Math.max(wanted.length(), there.length())) {
                    best = Optional.of(id);
                    limit = distance - 1;
                }
            }
        }
        return best;
    }

    // What writers get wrong: case, Unicode form, blanks and hyphens.
    private static String plain(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-')
                .replace('_', '-');
    }
}
