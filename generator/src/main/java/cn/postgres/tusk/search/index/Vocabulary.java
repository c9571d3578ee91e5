package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.FoldedText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a site's words beside its pages. Kept in the data of the index's commit. Immutable.
 *
 * @param synonyms groups of spellings that mean the same
 * @param pinyin lines {@code suo yin<tab>索引}: words that are found by their pinyin, the likelier of two first
 */
public record Vocabulary(List<List<String>> synonyms, List<String> pinyin) {
    /** No words. */
    public static final Vocabulary NONE = new Vocabulary(List.of(), List.of());

    public Vocabulary {
        synonyms = synonyms.stream().map(List::copyOf).toList();
        pinyin = List.copyOf(pinyin);
    }

    /** The synonyms as the analyser folds them. */
    public List<List<String>> foldedSynonyms() {
        return synonyms.stream()
                .map(group -> group.stream()
                        .map(spelling -> FoldedText.of(spelling).folded())
                        .toList())
                .toList();
    }

    Map<String, String> commitData() {
        Map<String, String> data = new TreeMap<>();
        data.put(IndexFields.SYNONYMS_KEY, Synonyms.lines(synonyms));
        data.put(IndexFields.PINYIN_KEY, String.join("\n", pinyin));
        return data;
    }

    /** Reads it back from an index's commit. */
    public static Vocabulary of(Map<String, String> commitData) {
        String lines = commitData.getOrDefault(IndexFields.PINYIN_KEY, "");
        return new Vocabulary(
                Synonyms.groups(commitData.getOrDefault(IndexFields.SYNONYMS_KEY, "")),
                lines.isEmpty() ? List.of() : lines.lines().toList());
    }
}
