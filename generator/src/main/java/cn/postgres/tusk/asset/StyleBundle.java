package cn.postgres.tusk.asset;

import cn.postgres.tusk.asset.AssetFile.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the style sheets that a style sheet imports into it. Only where nothing can change by it: all of its imports lead
 * to files of the theme and carry no condition; else they all stay imports, because CSS wants those first. A sheet that
 * is already being put in is left out, as browsers do.
 */
final class StyleBundle {
    private static final Set<String> FIRST_IN_FILE = Set.of("@charset", "@namespace");

    private final Map<String, AssetFile> files;

    private StyleBundle(Map<String, AssetFile> files) {
        this.files = files;
    }

    /** The file of a path, with its imports in it if it is a style sheet. */
    static AssetFile of(String path, Map<String, AssetFile> files) {
        AssetFile file = files.get(path);
        if (file instanceof Style style) {
            return new StyleBundle(files)
                    .bundle(path, style, Set.of())
                    .map(AssetFile.class::cast)
                    .orElse(style);
        }
        if (file == null) {
            throw new IllegalArgumentException("no such file of the theme: " + path);
        }
        return file;
    }

    private Optional<Style> bundle(String path, Style style, Set<String> around) {
        List<CssToken> tokens = style.tokens();
        Set<String> within = new LinkedHashSet<>(around);
        within.add(path);
        List<CssToken> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            CssToken token = tokens.get(i);
            if (FIRST_IN_FILE.contains(token.text()) && !around.isEmpty()) {
                return Optional.empty();
            }
            if (!token.text().equalsIgnoreCase("@import")) {
                out.add(token);
                continue;
            }
            Optional<Import> found = Import.at(tokens, i);
            Optional<List<CssToken>> content = found.flatMap(wanted -> imported(path, wanted.address(), within));
            if (found.isEmpty() || content.isEmpty()) {
                return Optional.empty();
            }
            out.addAll(content.get());
            i = found.get().semicolon();
        }
        return Optional.of(new Style(out));
    }

    /** The tokens of an imported sheet, its references as seen from the one that imports it. */
    private Optional<List<CssToken>> imported(String from, String address, Set<String> around) {
        Optional<String> target = AssetPath.isRelative(address) ? AssetPath.resolve(from, address) : Optional.empty();
        if (target.isEmpty() || !(files.get(target.get()) instanceof Style style)) {
            return Optional.empty();
        }
        if (around.contains(target.get())) {
            return Optional.of(List.of());
        }
        return bundle(target.get(), style, around)
                .map(bundled -> bundled.with(moved(bundled, target.get(), from)).tokens());
    }

    private static Map<String, String> moved(Style style, String from, String to) {
        Map<String, String> moved = new HashMap<>();
        for (String reference : style.references()) {
            int end = AssetPath.pathEnd(reference);
            AssetPath.resolve(from, reference.substring(0, end))
                    .ifPresent(
                            target -> moved.put(reference, AssetPath.relative(to, target) + reference.substring(end)));
        }
        return moved;
    }

    /** {@code @import "a.css";} or with {@code url(…)}, and no condition. */
    private record Import(String address, int semicolon) {
        static Optional<Import> at(List<CssToken> tokens, int at) {
            int address = next(tokens, at);
            if (address >= tokens.size()) {
                return Optional.empty();
            }
            CssToken token = tokens.get(address);
            int semicolon = next(tokens, address);
            boolean ends = semicolon < tokens.size() && tokens.get(semicolon).is(';');
            if (!ends || token.kind() != CssToken.Kind.STRING && token.kind() != CssToken.Kind.URL) {
                return Optional.empty();
            }
            int open = token.kind() == CssToken.Kind.URL ? "url(".length() : 1;
            String text =
                    token.text().substring(open, token.text().length() - 1).strip();
            return Optional.of(new Import(text, semicolon));
        }

        private static int next(List<CssToken> tokens, int at) {
            int next = at + 1;
            while (next < tokens.size()
                    && (tokens.get(next).kind() == CssToken.Kind.SPACE
                            || tokens.get(next).kind() == CssToken.Kind.COMMENT)) {
                next++;
            }
            return next;
        }
    }
}
