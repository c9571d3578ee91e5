package cn.postgres.tusk.check;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the anchor of each link within the site is there: {@code #anchor} on the link's own page, {@code
 * /page/#anchor} on another entry. Anchors count as browsers count them, upper and lower case apart. Not checked: empty
 * anchors and {@code #top}, which lead to the top of any page; text fragments; links to files and generated lists, whose
 * anchors are the theme's.
 */
public final class AnchorCheck {
    private static final String TEXT_FRAGMENT = ":~:";
    /** With more broken anchors than this the whole site has moved, and searching would cost minutes. */
    private static final int MOST_PROPOSALS = 500;

    private final Site site;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    private AnchorCheck(Site site) {
        this.site = site;
    }

    /** The problems of all entries, sorted. */
    public static List<Problem> of(Site site) {
        AnchorCheck check = new AnchorCheck(site);
        return site.entries().stream()
                .flatMap(entry -> check.entry(entry).stream())
                .sorted()
                .toList();
    }

    private List<Problem> entry(Entry entry) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < Math.min(entry.links().size(), entry.addresses().size()); i++) {
            String address = entry.addresses().get(i);
            int hash = address.indexOf('#');
            if (hash >= 0 && entry.links().get(i).kind() == Link.Kind.LINK) {
                Optional<Entry> target = target(entry, address.substring(0, hash));
                String anchor = anchor(address.substring(hash + 1));
                if (target.isPresent() && !isThere(target.get(), anchor)) {
                    problems.add(problem(entry, entry.links().get(i), target.get(), anchor));
                }
            }
        }
        return problems;
    }

    private Optional<Entry> target(Entry from, String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return path.isEmpty()
                ? Optional.of(from)
                : Optional.ofNullable(site.byUrl().get(path));
    }

    private static String anchor(String written) {
        int text = written.indexOf(TEXT_FRAGMENT);
        return PercentCode.decoded(text < 0 ? written : written.substring(0, text));
    }

    private boolean isThere(Entry target, String anchor) {
        return anchor.isEmpty()
                || anchor.equalsIgnoreCase("top")
                || ids.computeIfAbsent(target.url(), url -> new HashSet<>(target.ids()))
                        .contains(anchor);
    }

    private Problem problem(Entry from, Link link, Entry target, String anchor) {
        Place place = new Place(from.source().path(), link.line(), link.column());
        Optional<String> meant = nearest.size() < MOST_PROPOSALS
                ? nearest.computeIfAbsent(target.url() + '#' + anchor, key -> NearestId.of(anchor, target.ids()))
                : Optional.empty();
        return meant.map(id -> Problem.of(ProblemCode.BROKEN_ANCHOR_NEAREST, place, link.target(), anchor, id))
                .orElseGet(() -> Problem.of(ProblemCode.BROKEN_ANCHOR, place, link.target(), anchor));
    }
}
