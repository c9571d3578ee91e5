package cn.postgres.tusk.feed;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Output;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The redirects of a site for hosts that answer with 301 themselves: {@code _redirects} as Netlify and Cloudflare Pages
 * read it, and {@code redirects.map}, the body of an nginx {@code map $uri}. Both say more than the pages that lead on:
 * only a host can answer for all addresses below one. No state.
 */
public final class RedirectMaps {
    private RedirectMaps() {}

    /** @param redirects former address → present address, percent-encoded; {@code /*} at the end is all below */
    public static List<Output> of(SiteConfig config, Map<String, String> redirects) {
        String base = base(config.baseUrl());
        List<String> exact = new ArrayList<>();
        List<String> below = new ArrayList<>();
        List<String> nginx = new ArrayList<>();
        // Hosts take the first pattern that matches, so that the longer one stands before the one it begins with
        Comparator<String> order =
                Comparator.comparingInt(String::length).reversed().thenComparing(from -> from);
        redirects.keySet().stream().sorted(order).forEach(from -> {
            String to = redirects.getOrDefault(from, "/");
            boolean all = from.endsWith("/*");
            (all ? below : exact).add(base + from + " " + base + to + " 301");
            nginx.add(nginx(base + from, base + to));
        });
        // Cloudflare wants addresses before patterns
        exact.addAll(below);
        return List.of(file("_redirects", exact), file("redirects.map", nginx));
    }

    private static String nginx(String from, String to) {
        if (from.endsWith("/*")) {
            String start = decoded(from.substring(0, from.length() - 1));
            return quoted("~^" + start.replaceAll("[.+*?^$()\\[\\]{}|\\\\]", "\\\\$0")) + " " + quoted(to) + ";";
        }
        return quoted(decoded(from)) + " " + quoted(to) + ";";
    }

    /** nginx compares with the decoded path. A plus stays one. */
    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String base(String baseUrl) {
        String path = baseUrl.isEmpty() ? "" : URI.create(baseUrl).getRawPath();
        return path == null ? "" : path;
    }

    private static Output file(String name, List<String> lines) {
        return new Output(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
