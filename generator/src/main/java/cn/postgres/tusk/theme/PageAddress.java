package cn.postgres.tusk.theme;

import java.util.Locale;

/**
 * Where a page stands, and how it writes the addresses of others. Addresses are written relative to the page, so that a
 * site works under any path and from a disk; only a page that a server shows under any address ({@code 404.html}) has
 * to write whole paths.
 *
 * @param url path of the page from the site's root, beginning with {@code /}
 * @param base what stands before whole paths, without a slash at the end, for a page that writes those; otherwise
 *     {@code .}
 * @param tree the edition that the page belongs to; {@code url} is its path within
 */
public record PageAddress(String url, String base, SiteTree tree) {
    private static final String RELATIVE = ".";

    /** A page that writes whole paths. */
    public PageAddress(String url, String base) {
        this(url, base, SiteTree.ROOT);
    }

    /** A page that writes relative addresses. */
    public static PageAddress relative(String url) {
        return new PageAddress(url, RELATIVE);
    }

    /** The same page in a tree. */
    public PageAddress in(SiteTree newTree) {
        return new PageAddress(url, base, newTree);
    }

    /**
     * The address of {@code target} as this page writes it: of a page, within the page's own tree. What does not begin
     * with a single slash stays.
     */
    public String to(String target) {
        if (!target.startsWith("/") || target.startsWith("//")) {
            return harmless(target);
        }
        if (tree.isShared(target)) {
            return toRoot(target);
        }
        return base.equals(RELATIVE) ? relativeTo(target) : base + tree.prefix() + target;
    }

    /** The address of a path that counts from the root of all trees: a file that they share, or another tree's page. */
    public String toRoot(String target) {
        if (!base.equals(RELATIVE)) {
            return base + target;
        }
        return tree.prefix().isEmpty()
                ? relativeTo(target)
                : relative(tree.prefix() + url).relativeTo(target);
    }

    private String relativeTo(String target) {
        int shared = sharedFolder(target);
        StringBuilder out = new StringBuilder(target.length() + 12);
        for (int i = url.indexOf('/', shared); i >= 0; i = url.indexOf('/', i + 1)) {
            out.append("../");
        }
        out.append(target, shared, target.length());
        if (out.isEmpty()) {
            return "./";
        }
        // “a:b/” would be read as a scheme, “?q” and “#x” as parts of this page
        boolean unclear = out.charAt(0) != '.' && (firstSegmentHasColon(out) || out.charAt(0) == '?');
        return unclear || out.charAt(0) == '#' && !isThisPage(target)
                ? out.insert(0, "./").toString()
                : out.toString();
    }

    private boolean isThisPage(String target) {
        return target.startsWith(url) && target.charAt(url.length()) == '#';
    }

    /** Index after the last slash up to which both paths are the same. */
    private int sharedFolder(String target) {
        int shared = 1;
        int end = Math.min(url.length(), target.length());
        for (int i = 0; i < end && url.charAt(i) == target.charAt(i); i++) {
            char c = url.charAt(i);
            if (c == '/') {
                shared = i + 1;
            } else if (c == '#' || c == '?') {
                break;
            }
        }
        return shared;
    }

    private static boolean firstSegmentHasColon(CharSequence path) {
        for (int i = 0; i < path.length() && path.charAt(i) != '/'; i++) {
            if (path.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }

    /** A scheme that runs code has no place in a page, whoever wrote it. */
    private static String harmless(String address) {
        StringBuilder start = new StringBuilder(12);
        for (int i = 0; i < address.length() && start.length() < 12; i++) {
            if (address.charAt(i) > ' ') {
                start.append(address.charAt(i));
            }
        }
        String scheme = start.toString().toLowerCase(Locale.ROOT);
        boolean runs = scheme.startsWith("javascript:") || scheme.startsWith("vbscript:") || scheme.startsWith("data:");
        return runs ? "#" : address;
    }
}
