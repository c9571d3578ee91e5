package cn.postgres.tusk.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which former anchors a heading of today answers to. The table holds for each entry its headings' anchors in order,
 * each followed by those it had before: {@code 安装|安装步骤 常见问题}. A heading whose anchor is not in the table is the one
 * that stood in its place: between the same neighbours, alone there, or of the most similar text.
 */
record FormerIds(Map<String, List<String>> byId) {
    private static final char BEFORE = '|';

    /** Below this share of common letter pairs two headings are two headings. */
    private static final double ALIKE = 0.25;

    private static final int MOST_COMPARED = 50;

    static final FormerIds NONE = new FormerIds(Map.of());

    FormerIds {
        byId = Collections.unmodifiableMap(new TreeMap<>(byId));
    }

    /**
     * @param row what the table says of the entry
     * @param ids anchors of its headings now, in order
     * @param taken all anchors of the page, which no former one may take away
     */
    static FormerIds of(String row, List<String> ids, Set<String> taken) {
        Map<String, List<String>> old = parse(row);
        Map<String, List<String>> former = new LinkedHashMap<>();
        Map<String, String> changed = changed(List.copyOf(old.keySet()), ids);
        Set<String> present = new HashSet<>(ids);
        old.forEach((id, before) -> {
            String now = present.contains(id) ? id : changed.get(id);
            if (now != null) {
                List<String> names = new ArrayList<>(before);
                if (!now.equals(id)) {
                    names.add(0, id);
                }
                names.removeIf(taken::contains);
                if (!names.isEmpty()) {
                    former.computeIfAbsent(now, n -> new ArrayList<>()).addAll(names);
                }
            }
        });
        return new FormerIds(former);
    }

    /** What the table says from now on: today's anchors with their former ones. */
    String row(List<String> ids) {
        StringBuilder out = new StringBuilder();
        for (String id : ids) {
            out.append(out.isEmpty() ? "" : " ").append(id);
            byId.getOrDefault(id, List.of())
                    .forEach(before -> out.append(BEFORE).append(before));
        }
        return out.toString();
    }

    private static Map<String, List<String>> parse(String row) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (String item : row.strip().split(" ")) {
            List<String> names = new ArrayList<>(List.of(item.split("\\|")));
            names.removeIf(String::isEmpty);
            if (!names.isEmpty()) {
                ids.putIfAbsent(names.get(0), names.subList(1, names.size()));
            }
        }
        return ids;
    }

    private static Map<String, String> changed(List<String> old, List<String> ids) {
        Map<String, String> changed = new LinkedHashMap<>();
        Set<String> found = new HashSet<>();
        // First between the same neighbour above, then, for what is left, above the same neighbour below.
        pair(gaps(old, ids, false), gaps(ids, old, false), changed, found);
        pair(gaps(old, ids, true), gaps(ids, old, true), changed, found);
        return changed;
    }

    private static void pair(
            Map<String, List<String>> old,
            Map<String, List<String>> now,
            Map<String, String> changed,
            Set<String> found) {
        old.forEach((neighbour, gone) -> {
            List<String> left =
                    gone.stream().filter(id -> !changed.containsKey(id)).toList();
            List<String> fresh = now.getOrDefault(neighbour, List.of()).stream()
                    .filter(id -> !found.contains(id))
                    .toList();
            pair(left, fresh, changed, found);
        });
    }

    private static void pair(List<String> old, List<String> now, Map<String, String> changed, Set<String> found) {
        int from = 0;
        for (int i = 0; i < old.size(); i++) {
            int best = old.size() == now.size() ? i : mostAlike(old.get(i), now, from);
            if (best >= 0) {
                changed.put(old.get(i), now.get(best));
                found.add(now.get(best));
                from = best + 1;
            }
        }
    }

    private static int mostAlike(String id, List<String> others, int from) {
        int best = -1;
        double most = ALIKE;
        // A page that was written anew has no headings to tell apart one by one.
        for (int i = from; i < Math.min(others.size(), from + MOST_COMPARED); i++) {
            double alike = likeness(id, others.get(i));
            if (alike > most) {
                most = alike;
                best = i;
            }
        }
        return best;
    }

    /** The share of common letter pairs (Dice's coefficient); of single letters for very short texts. */
    private static double likeness(String a, String b) {
        int width = a.length() < 3 || b.length() < 3 ? 1 : 2;
        Map<String, Integer> parts = new TreeMap<>();
        for (int i = 0; i + width <= a.length(); i++) {
            parts.merge(a.substring(i, i + width), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + width <= b.length(); i++) {
            if (parts.merge(b.substring(i, i + width), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / Math.max(1, a.length() + b.length() - 2 * (width - 1));
    }

    /** The anchors of one list that the other has not, by their nearest neighbour that both have. */
    private static Map<String, List<String>> gaps(List<String> ids, List<String> others, boolean below) {
        Set<String> both = new HashSet<>(others);
        Map<String, List<String>> gaps = new LinkedHashMap<>();
        List<String> ordered = new ArrayList<>(ids);
        if (below) {
            Collections.reverse(ordered);
        }
        String neighbour = "";
        for (String id : ordered) {
            if (both.contains(id)) {
                neighbour = id;
            } else {
                gaps.computeIfAbsent(neighbour, n -> new ArrayList<>()).add(id);
            }
        }
        if (below) {
            gaps.values().forEach(Collections::reverse);
        }
        return gaps;
    }
}
