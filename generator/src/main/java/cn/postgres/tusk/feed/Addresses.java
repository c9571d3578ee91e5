package cn.postgres.tusk.feed;

import cn.postgres.tusk.config.SiteConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;

/**
 * Turns paths of the site into the addresses and ids that a feed holds. Immutable.
 *
 * @param base the site's address without a slash at the end; empty if unknown
 * @param title the site's title, part of the ids where the address is unknown
 * @param prefix of the edition's pages, empty or {@code /zh-hant}
 * @param shared addresses of the files that stand at the root only
 */
record Addresses(String base, String title, String prefix, Set<String> shared) {
    // Any fixed UUID will do; this one is made once, at random, for Tusk.
    private static final UUID NAMESPACE = UUID.fromString("1f0e7a52-6c0b-4d5e-9d0a-7b8f5b1f3c64");

    static Addresses of(SiteConfig config) {
        return of(config, "", Set.of());
    }

    static Addresses of(SiteConfig config, String prefix, Set<String> shared) {
        String base = config.baseUrl().strip();
        int end = base.length();
        while (end > 0 && base.charAt(end - 1) == '/') {
            end--;
        }
        return new Addresses(base.substring(0, end), config.title(), prefix, shared);
    }

    /** Whether the site's address is known. */
    boolean absolute() {
        return !base.isEmpty();
    }

    /**
     * The address of a page.
     *
     * @param url a path from the site's root, or an address elsewhere, which stays as it is
     * @param from the path of the file in which it will stand
     */
    String link(String url, String from) {
        if (!url.startsWith("/") || url.startsWith("//")) {
            return url;
        }
        boolean root = !prefix.isEmpty() && shared.contains(url.substring(0, pathEnd(url)));
        if (absolute()) {
            return root ? base + url : base + prefix + url;
        }
        return root ? relative(url, prefix + from) : relative(url, from);
    }

    /** An id that never changes while the page keeps its path. */
    String id(String url) {
        return absolute() ? base + prefix + url : "urn:uuid:" + uuid(title + '\n' + prefix + url);
    }

    /** An id of an event for calendars: the same in all files of an edition, also when the site moves elsewhere. */
    String uid(String url) {
        return uuid("event\n" + title + '\n' + prefix + url).toString();
    }

    /** The reference that leads from one path to another, RFC 3986 §4.2. */
    static String relative(String url, String from) {
        int common = 1;
        int limit = Math.min(pathEnd(url), from.length());
        for (int i = 1; i < limit && url.charAt(i) == from.charAt(i); i++) {
            if (url.charAt(i) == '/') {
                common = i + 1;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = common; i < from.length(); i++) {
            if (from.charAt(i) == '/') {
                out.append("../");
            }
        }
        String rest = url.substring(common);
        // An empty reference means the feed itself, and a colon in the first part would make it a scheme.
        boolean plain = !rest.isEmpty() && rest.charAt(0) != '#' && rest.charAt(0) != '?' && rest.indexOf(':') < 0;
        return out.length() == 0 && !plain ? "./" + rest : out.append(rest).toString();
    }

    private static int pathEnd(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '#' || url.charAt(i) == '?') {
                return i;
            }
        }
        return url.length();
    }

    // RFC 4122 §4.3, version 5.
    private static UUID uuid(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
