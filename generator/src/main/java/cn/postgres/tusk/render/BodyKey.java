package cn.postgres.tusk.render;

import java.util.List;
import java.util.Map;

/**
 * What the HTML of a body depends on, besides the settings and Tusk itself: it need not be read to know that it is the
 * same.
 *
 * @param path of the source
 * @param item number in a data list
 * @param hash of the source's bytes
 * @param addresses of its links, as its page writes them
 * @param formerIds anchors that headings had before
 * @param drawn what else it was made of: pictures that tools drew
 */
record BodyKey(
        String path,
        int item,
        String hash,
        List<String> addresses,
        Map<String, List<String>> formerIds,
        String drawn) {}
