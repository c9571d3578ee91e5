package cn.postgres.tusk.search.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What the browser index holds besides the Lucene index. Immutable; the array is owned by this record: nobody changes
 * it.
 *
 * @param synonyms groups of spellings of one thing, each spelling folded as the analyser folds
 * @param pinyin lines {@code suo yin\t索引}: syllables, a tab, the word
 * @param folding the folding table as {@code search.analysis.FoldingTable} writes it; empty for none
 * @param needsFolding whether a code point is one that only the folding table folds; asked for every character of every
 *     text
 */
public record ExportInput(List<List<String>> synonyms, List<String> pinyin, byte[] folding, IntPredicate needsFolding) {
    /** Neither synonyms nor pinyin nor a folding table. */
    public static final ExportInput NONE = new ExportInput(List.of(), List.of(), new byte[0], c -> false);

    public ExportInput {
        synonyms = synonyms.stream()
                .map(group -> List.copyOf(new TreeSet<>(group)))
                .filter(group -> group.size() > 1)
                .toList();
        pinyin = List.copyOf(new LinkedHashSet<>(pinyin));
    }
}
