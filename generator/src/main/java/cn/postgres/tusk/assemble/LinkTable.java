package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Nearest;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where every link leads. A link names a source file (relative to its own, or from the content root with a leading
 * slash), an attachment, or an address of the site; anything with a scheme is left alone.
 */
final class LinkTable {
    private static final List<String> FILE_ENDINGS =
            List.of(".md", ".markdown", ".html", "/index.md", "/_index.md", "/README.md", "/readme.md");

    private final Map<String, String> urlByPath = new HashMap<>();
    private final Map<String, String> urlByFoldedPath = new HashMap<>();
    private final Set<String> addresses;
    private final Map<String, TreeSet<String>> pathsByName = new HashMap<>();
    private final Map<String, TreeSet<String>> pathsByFolder = new HashMap<>();
    /** What {@link #similar} compares with, by folder and ending; made when first asked for. */
    private final Map<String, SortedMap<String, String>> pathsByStem = new HashMap<>();

    private final Map<String, Optional<String>> nearest = new HashMap<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param pages sorted by source
     * @param assets paths of files that are copied
     * @param addresses decoded paths of every page, also the generated ones and the redirects
     */
    LinkTable(List<Entry> pages, Collection<String> assets, Set<String> addresses) {
        this.addresses = addresses;
        pages.forEach(page -> add(page.source().path(), page.url()));
        assets.stream().sorted().forEach(asset -> add(asset, SitePath.encode("/" + asset)));
    }

    /** The paths behind a prefix lead to the pages of another edition, which are the same. */
    void addPrefix(String prefix) {
        prefixes.add(prefix.substring(1) + "/");
    }

    /** A further file that a link may name. */
    void add(String path, String url) {
        urlByPath.putIfAbsent(path, url);
        urlByFoldedPath.putIfAbsent(fold(path), url);
        pathsByName.computeIfAbsent(fold(name(path)), name -> new TreeSet<>()).add(path);
        pathsByFolder.computeIfAbsent(folder(path), folder -> new TreeSet<>()).add(path);
    }

    List<Problem> problems() {
        return problems;
    }

    /** The addresses of a source's links, in their order. */
    List<String> resolve(Source source, List<Link> links) {
        List<String> resolved = new ArrayList<>(links.size());
        for (Link link : links) {
            resolved.add(resolve(source, link));
        }
        return resolved;
    }

    private String resolve(Source source, Link link) {
        String target = link.target().strip();
        if (target.startsWith("#") || target.startsWith("//") || hasScheme(target)) {
            return target;
        }
        int end = pathEnd(target);
        String path = Normalizer.normalize(SitePath.decode(target.substring(0, end)), Normalizer.Form.NFC)
                .replace('\\', '/');
        String rest = target.substring(end);
        if (path.isEmpty()) {
            report(ProblemCode.LINK_EMPTY, source, link);
            return rest.isEmpty() ? "#" : rest;
        }
        Optional<String> absolute = normalise(path.startsWith("/") ? "" : source.folder(), path);
        if (absolute.isEmpty()) {
            report(ProblemCode.LINK_LEAVES_SITE, source, link, link.target());
            return "#";
        }
        String found = find(absolute.get(), path.endsWith("/"));
        if (found == null) {
            reportBroken(source, link, absolute.get());
            return SitePath.encode("/" + absolute.get()) + rest;
        }
        return found + rest;
    }

    private @Nullable String find(String path, boolean folder) {
        String exact = urlByPath.get(path);
        if (exact != null) {
            return exact;
        }
        if (path.isEmpty()) {
            return "/";
        }
        for (String address : List.of("/" + path + "/", "/" + path)) {
            if (addresses.contains(address)) {
                return SitePath.encode(address);
            }
        }
        String folded = urlByFoldedPath.get(fold(path));
        for (int i = folder ? 3 : 0; folded == null && i < FILE_ENDINGS.size(); i++) {
            folded = urlByFoldedPath.get(fold(path + FILE_ENDINGS.get(i)));
        }
        return folded != null ? folded : inEdition(path, folder);
    }

    private @Nullable String inEdition(String path, boolean folder) {
        String whole = path + "/";
        for (String prefix : prefixes) {
            if (whole.startsWith(prefix)) {
                String rest = whole.equals(prefix) ? "" : path.substring(prefix.length());
                String found = find(rest, folder);
                return found == null ? null : "/" + prefix + found.substring(1);
            }
        }
        return null;
    }

    /** The path from the content root without dots; nothing where it climbs out. */
    private static Optional<String> normalise(String folder, String path) {
        Deque<String> segments = new ArrayDeque<>();
        String joined = folder.isEmpty() ? path : folder + "/" + path;
        for (String segment : joined.split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    private void reportBroken(Source source, Link link, String path) {
        if (link.kind() == Link.Kind.IMAGE) {
            report(ProblemCode.MISSING_IMAGE, source, link, link.target());
            return;
        }
        Optional<String> known = nearest.computeIfAbsent(path, this::nearest);
        if (known.isPresent()) {
            report(ProblemCode.BROKEN_LINK_NEAREST, source, link, link.target(), known.get());
        } else {
            report(ProblemCode.BROKEN_LINK, source, link, link.target());
        }
    }

    /** A file of the same name elsewhere, else one of a similar name in the same folder. */
    private Optional<String> nearest(String path) {
        String name = fold(name(path));
        TreeSet<String> same = pathsByName.get(name);
        if (same == null && name.indexOf('.') < 0) {
            same = pathsByName.get(name + ".md");
        }
        if (same != null && same.size() <= 3) {
            return Optional.of(same.first());
        }
        return similar(path);
    }

    /** Folder and ending are the same in all that come into question, so only the name tells what is near. */
    private Optional<String> similar(String path) {
        String ending = ending(path);
        SortedMap<String, String> stems =
                pathsByStem.computeIfAbsent(folder(path) + '\n' + ending, key -> stems(folder(path), ending));
        return Nearest.of(stem(path), stems.keySet()).map(stems::get);
    }

    private SortedMap<String, String> stems(String folder, String ending) {
        SortedMap<String, String> stems = new TreeMap<>();
        pathsByFolder.getOrDefault(folder, new TreeSet<>()).stream()
                .filter(neighbour -> ending.isEmpty() || ending.equals(ending(neighbour)))
                .forEach(neighbour -> stems.putIfAbsent(stem(neighbour), neighbour));
        return stems;
    }

    private void report(ProblemCode code, Source source, Link link, Object... arguments) {
        problems.add(Problem.of(code, new Place(source.path(), link.line(), link.column()), arguments));
    }

    private static int pathEnd(String target) {
        int end = target.length();
        int query = target.indexOf('?');
        int fragment = target.indexOf('#');
        end = query >= 0 ? Math.min(end, query) : end;
        return fragment >= 0 ? Math.min(end, fragment) : end;
    }

    /** RFC 3986 §3.1. */
    private static boolean hasScheme(String target) {
        int colon = target.indexOf(':');
        if (colon < 2) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = target.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return true;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String path) {
        String name = name(path);
        return name.substring(0, name.length() - ending(path).length());
    }

    private static String ending(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
