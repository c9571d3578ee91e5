package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.FoldedText;
import cn.postgres.tusk.search.query.Piece;
import cn.postgres.tusk.search.query.SearchQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which spellings mean the same, from the site's list of terms. Immutable. */
final class Synonyms {
    private final Map<String, List<Piece>> others = new HashMap<>();

    /** @param groups spellings that mean the same; folded or not */
    Synonyms(List<List<String>> groups) {
        for (List<String> group : groups) {
            TreeSet<String> folded = new TreeSet<>();
            group.forEach(spelling -> folded.add(FoldedText.of(spelling).folded()));
            for (String one : folded) {
                for (String other : folded) {
                    if (!one.equals(other)) {
                        others.computeIfAbsent(one, key -> new ArrayList<>()).addAll(pieces(other));
                    }
                }
            }
        }
    }

    private static List<Piece> pieces(String spelling) {
        return SearchQuery.of("\"" + spelling.replace('"', ' ') + "\"").pieces();
    }

    /**
     * Other spellings of a piece or a whole query.
     *
     * @param folded as the analyser folds it
     */
    List<Piece> of(String folded) {
        return others.getOrDefault(folded, List.of());
    }

    /** The groups as the index keeps them: a line each, spellings between tabs. */
    static String lines(List<List<String>> groups) {
        return String.join(
                "\n",
                groups.stream()
                        .map(group -> String.join(
                                "\t",
                                group.stream()
                                        .map(one -> one.replaceAll("[\t\n]", " "))
                                        .toList()))
                        .toList());
    }

    /** Reads what {@link #lines} wrote. */
    static List<List<String>> groups(String lines) {
        return lines.isEmpty()
                ? List.of()
                : lines.lines().map(line -> List.of(line.split("\t"))).toList();
    }
}
