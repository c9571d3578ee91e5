package cn.postgres.tusk.source;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of {@code build.ignore}, read as {@code .gitignore} does: {@code *} and {@code ?} within a name, {@code **}
 * across folders, {@code [a-z]}; without a slash in its middle it holds in every folder. The platform's own globs are
 * not used: they depend on its case rules and file name encoding. Immutable.
 */
final class Glob {
    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The pattern; empty when it cannot be read. */
    static Optional<Glob> of(String text) {
        String glob = text.strip();
        if (glob.endsWith("/**")) {
            glob = glob.substring(0, glob.length() - 3);
        }
        if (glob.endsWith("/")) {
            glob = glob.substring(0, glob.length() - 1);
        }
        boolean anywhere = glob.indexOf('/') < 0;
        if (glob.startsWith("/")) {
            glob = glob.substring(1);
        }
        if (glob.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Glob(Pattern.compile((anywhere ? "(?:.*/)?" : "") + expression(glob))));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether a file or folder itself matches; what lies below a folder that matches is never asked for. */
    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String expression(String glob) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < glob.length(); at++) {
            char c = glob.charAt(at);
            if (glob.startsWith("**/", at)) {
                out.append("(?:.*/)?");
                at += 2;
            } else if (glob.startsWith("**", at)) {
                out.append(".*");
                at++;
            } else if (c == '*') {
                out.append("[^/]*");
            } else if (c == '?') {
                out.append("[^/]");
            } else if (c == '[') {
                at = brackets(glob, at, out);
            } else {
                out.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return out.toString();
    }

    /** Appends a set of characters; returns the index of its end. */
    private static int brackets(String glob, int open, StringBuilder out) {
        int close = glob.indexOf(']', open + 2);
        if (close < 0) {
            out.append("\\[");
            return open;
        }
        String set = glob.substring(open + 1, close)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("&", "\\&");
        boolean negated = set.startsWith("!");
        out.append('[')
                .append(negated ? "^/" : "")
                .append(negated ? set.substring(1) : set)
                .append(']');
        return close;
    }
}
