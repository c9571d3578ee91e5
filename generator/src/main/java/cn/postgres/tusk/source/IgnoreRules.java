package cn.postgres.tusk.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which paths of the content folder are no content. Immutable. */
final class IgnoreRules {
    private static final Set<String> TOP_FOLDERS = Set.of("target", "theme");
    private static final Set<String> TOP_FILES = Set.of(
            "site.yml",
            "site.yaml",
            "terms.yml",
            "terms.yaml",
            "permalinks.csv",
            "anchors.csv",
            "redirects.csv",
            "pom.xml");

    private static final Set<String> FOLDERS = Set.of(".git", ".hg", ".svn", "node_modules");

    private final List<Glob> globs;

    /** Rules with the patterns of {@code build.ignore}; one that cannot be read matches nothing. */
    IgnoreRules(List<String> patterns) {
        this.globs = patterns.stream().map(Glob::of).flatMap(Optional::stream).toList();
    }

    /** Whether a file or folder is left alone, but named in the report. */
    boolean matches(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith(".")) {
            return true;
        }
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file or folder is no part of the content at all, so that it would be odd to name it. */
    boolean isUnlisted(String path, boolean folder) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        if (folder && FOLDERS.contains(name)) {
            return true;
        }
        return slash < 0 && (folder ? TOP_FOLDERS : TOP_FILES).contains(name);
    }
}
