package cn.postgres.tusk.source;

import java.util.Locale;
import java.util.Set;

/** What becomes of a file, by its name and folder. Immutable. */
final class Kinds {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown");
    private static final Set<String> HTML = Set.of("html", "htm");
    private static final Set<String> DATA = Set.of("yml", "yaml", "json", "csv", "toml");

    private final Set<String> dataFolders;

    Kinds(Set<String> dataFolders) {
        this.dataFolders = Set.copyOf(dataFolders);
    }

    /** Whether a file is a text that becomes a page of its own. */
    boolean isPage(String path) {
        SourceFile.Kind kind = of(path, true);
        return kind == SourceFile.Kind.MARKDOWN || kind == SourceFile.Kind.HTML;
    }

    /**
     * The kind of a file.
     *
     * @param bundled whether the file lies beside or below an {@code index.md} of its own folder: its data files are
     *     attachments
     */
    SourceFile.Kind of(String path, boolean bundled) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String ending = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (MARKDOWN.contains(ending)) {
            return SourceFile.Kind.MARKDOWN;
        }
        if (HTML.contains(ending)) {
            return SourceFile.Kind.HTML;
        }
        if (!DATA.contains(ending) || path.indexOf('/') < 0) {
            return SourceFile.Kind.ASSET;
        }
        String top = path.substring(0, path.indexOf('/'));
        if (top.equals("data") && !dataFolders.contains(top)) {
            return SourceFile.Kind.TEMPLATE_DATA;
        }
        return dataFolders.contains(top) && !bundled ? SourceFile.Kind.DATA : SourceFile.Kind.ASSET;
    }
}
