package cn.postgres.tusk.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Which paths of the content folder are no content. Immutable. */
final class IgnoreRules {
    private static final Set<String> TOP_FOLDERS = Set.of("target", "theme");
    private static final Set<String> TOP_FILES = Set.of("site.yml", "site.yaml", "terms.yml", "terms.yaml", "pom.xml");

    private final List<PathMatcher> patterns;

    /** Rules with the patterns of {@code build.ignore}; one that cannot be read matches nothing. */
    IgnoreRules(List<String> patterns) {
        List<PathMatcher> matchers = new ArrayList<>();
        for (String pattern : patterns) {
            matcher(pattern, matchers);
        }
        this.patterns = List.copyOf(matchers);
    }

    private static void matcher(String pattern, List<PathMatcher> matchers) {
        String glob = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        try {
            if (glob.endsWith("/")) {
                glob = glob + "**";
            }
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + glob));
            if (glob.endsWith("/**")) {
                matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + glob.substring(0, glob.length() - 3)));
            }
            if (!pattern.startsWith("/") && pattern.indexOf('/') < 0) {
                // as in .gitignore: a pattern without a slash matches in every folder
                matchers.add(FileSystems.getDefault().getPathMatcher("glob:**/" + glob));
            }
        } catch (PatternSyntaxException e) {
            // the settings' reader reports it
        }
    }

    /** Whether a file or folder is left alone. */
    boolean matches(String path, boolean folder) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        if (name.startsWith(".") || name.equals("node_modules") && folder) {
            return true;
        }
        if (slash < 0 && (folder ? TOP_FOLDERS : TOP_FILES).contains(name)) {
            return true;
        }
        if (patterns.isEmpty()) {
            return false;
        }
        Path relative = Path.of(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(relative));
    }
}
