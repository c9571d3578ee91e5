package cn.postgres.tusk.screenshots;

import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which pages stand for all: of every kind the longest, which has most to go wrong, and every list. Stateless. */
final class PageKinds {
    private static final Set<String> LEFT_OUT = Set.of("redirect");

    private PageKinds() {}

    /** Addresses by name, sorted; a name is fit for a file. */
    static Map<String, String> of(BuildReport report, Path site) throws IOException {
        Map<String, String> longest = new TreeMap<>();
        Map<String, Long> sizes = new TreeMap<>();
        for (BuildReport.Page page : report.pages()) {
            Path file = site.resolve(file(page.url()));
            if (LEFT_OUT.contains(page.type()) || !Files.isRegularFile(file)) {
                continue;
            }
            String name = name(page);
            long size = Files.size(file);
            if (size > sizes.getOrDefault(name, -1L)) {
                sizes.put(name, size);
                longest.put(name, page.url());
            }
        }
        return longest;
    }

    /** Lists differ by what they list, archives by how far they go. */
    private static String name(BuildReport.Page page) {
        List<String> parts = new ArrayList<>(List.of(page.type()));
        String[] folders = page.url().replaceAll("^/|/$", "").split("/");
        if (page.type().equals("list")) {
            parts.add(page.url().contains("/page/") ? "page" : folders[0]);
        } else if (page.type().equals("archive") || page.type().equals("terms")) {
            parts.add(page.type().equals("terms") ? folders[0] : String.valueOf(folders.length));
        }
        return String.join("-", parts).replaceAll("[^A-Za-z0-9-]", "_");
    }

    private static String file(String url) {
        String path = java.net.URLDecoder.decode(url.substring(1), java.nio.charset.StandardCharsets.UTF_8);
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
