package cn.postgres.tusk.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document in its site: it has an address, and no body.
 *
 * @param url path from the site's root, percent-encoded where RFC 3986 asks for it, beginning with {@code /}
 * @param file output file relative to the output folder, never percent-encoded
 * @param title never empty
 * @param summary the header's or the body's
 * @param addresses for each of {@code links} where it leads: a path from the site's root beginning with {@code /} (with
 *     {@code #anchor} where there is one), {@code #anchor}, or an address elsewhere; what {@code tusk:<n>} stands for
 * @param ids every anchor of the page
 * @param formerIds by a heading's anchor those it had before it was edited, which stay on the page
 */
public record Entry(
        Source source,
        String hash,
        ContentType type,
        Header header,
        Details details,
        String title,
        String summary,
        String url,
        String file,
        List<Heading> headings,
        List<Link> links,
        List<String> addresses,
        List<String> ids,
        Map<String, List<String>> formerIds,
        Counts counts) {
    public Entry {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        addresses = List.copyOf(addresses);
        ids = List.copyOf(ids);
        formerIds = Collections.unmodifiableMap(new LinkedHashMap<>(formerIds));
    }
}
