package cn.postgres.tusk;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.search.analysis.FoldedText;
import cn.postgres.tusk.serve.Preview.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pages that were edited since the search index was last built, so that a preview can find what was just written:
 * there are few, and they are read through. Used by one thread at a time.
 */
final class Unindexed {
    private static final int BEFORE = 30;
    private static final int EXCERPT = 120;

    private final Set<String> files = new TreeSet<>();

    /** @param edited files relative to the content folder */
    void add(Set<String> edited) {
        files.addAll(edited);
    }

    void clear() {
        files.clear();
    }

    /** The edited pages that have every word of a query, in the order of their sources. */
    List<Found> find(String query, Assembled state) {
        String[] words = FoldedText.of(query).folded().strip().split(" +");
        if (files.isEmpty() || words[0].isEmpty()) {
            return List.of();
        }
        Map<Source, Entry> entries = new HashMap<>();
        state.site().entries().forEach(entry -> entries.put(entry.source(), entry));
        List<Found> found = new ArrayList<>();
        for (Document document : state.documents()) {
            Entry entry = files.contains(document.source().path()) ? entries.get(document.source()) : null;
            if (entry != null) {
                String text = document.body().text() + "\n" + document.body().code();
                add(found, entry, text, words);
            }
        }
        return found;
    }

    private static void add(List<Found> found, Entry entry, String text, String[] words) {
        String title = FoldedText.of(entry.title()).folded();
        FoldedText body = FoldedText.of(text);
        int first = -1;
        for (String word : words) {
            int at = body.folded().indexOf(word);
            if (at < 0 && !title.contains(word)) {
                return;
            }
            first = first < 0 ? at : first;
        }
        found.add(new Found(entry.title(), entry.url(), excerpt(text, first < 0 ? 0 : body.start(first))));
    }

    private static String excerpt(String text, int at) {
        int from = boundary(text, Math.max(0, at - BEFORE));
        int to = boundary(text, Math.min(text.length(), from + EXCERPT));
        String part = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "…" : "") + part + (to < text.length() ? "…" : "");
    }

    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
