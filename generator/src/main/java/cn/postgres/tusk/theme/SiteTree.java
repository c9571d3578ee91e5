package cn.postgres.tusk.theme;

import java.util.List;
import java.util.Set;

/**
 * The part of the output that one edition of a site takes: all of its pages and feeds, behind a prefix. Styles, scripts
 * and the files of the content stand once, at the root. Immutable.
 *
 * @param prefix empty for the tree at the root, else {@code /zh-hant}
 * @param prefixes of all trees but the one at the root
 * @param shared addresses, percent-encoded, of the files that stand at the root only
 */
public record SiteTree(String prefix, List<String> prefixes, Set<String> shared) {
    /** The tree at the root. */
    public static final SiteTree ROOT = new SiteTree("", List.of(), Set.of());

    public SiteTree {
        prefixes = List.copyOf(prefixes);
        shared = Set.copyOf(shared);
    }

    /** Whether an address counts from the root, whatever tree names it. */
    boolean isShared(String address) {
        if (prefix.isEmpty()) {
            return false;
        }
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return shared.contains(address.substring(0, end))
                || prefixes.stream().anyMatch(other -> address.startsWith(other + "/"));
    }
}
