package cn.postgres.tusk;

import cn.postgres.tusk.config.TermsConfig;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.pinyin.Phrases;
import cn.postgres.tusk.pinyin.Pinyin;
import cn.postgres.tusk.pinyin.Syllable;
import cn.postgres.tusk.search.index.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The words that a reader may look for in other ways than they are written: the site's terms by their synonyms, these and
 * the words of titles by pinyin. No state.
 */
final class SearchVocabulary {
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 8;

    private SearchVocabulary() {}

    /** @param spoken the words of {@code terms.yml} as an edition writes them */
    static Vocabulary of(TermsConfig terms, Site site, UnaryOperator<String> spoken) {
        List<List<String>> synonyms = Stream.of(terms.tags(), terms.categories(), terms.authors(), terms.series())
                .flatMap(taxonomy -> taxonomy.entrySet().stream())
                .map(term -> group(term.getKey(), term.getValue(), spoken))
                .filter(group -> group.size() > 1)
                .toList();
        return new Vocabulary(synonyms, pinyin(site, synonyms));
    }

    private static List<String> group(String name, TermsConfig.TermEntry term, UnaryOperator<String> spoken) {
        LinkedHashSet<String> group = new LinkedHashSet<>();
        group.add(spoken.apply(name));
        Stream.concat(Stream.of(term.zh(), term.en()), term.synonyms().stream())
                .filter(spelling -> spelling != null && !spelling.isBlank())
                .map(spoken)
                .forEach(group::add);
        return List.copyOf(group);
    }

    /** Terms before words of titles, frequent words before rare ones. */
    private static List<String> pinyin(Site site, List<List<String>> synonyms) {
        LinkedHashSet<String> words = new LinkedHashSet<>();
        site.taxonomies()
                .forEach((taxonomy, terms) -> terms.stream()
                        .sorted(Comparator.comparingInt(
                                (Term term) -> -term.entries().size()))
                        .forEach(term -> words.add(term.name())));
        synonyms.forEach(words::addAll);
        Map<String, Integer> inTitles = new TreeMap<>();
        for (Entry entry : site.entries()) {
            Phrases.split(entry.title()).forEach(word -> inTitles.merge(word, 1, Integer::sum));
        }
        inTitles.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> word) -> -word.getValue()))
                .forEach(word -> words.add(word.getKey()));
        return lines(words);
    }

    private static List<String> lines(Collection<String> words) {
        List<String> lines = new ArrayList<>();
        for (String word : words) {
            int length = word.codePointCount(0, word.length());
            if (length >= SHORTEST_WORD
                    && length <= LONGEST_WORD
                    && word.codePoints().allMatch(SearchVocabulary::isHan)) {
                List<String> syllables =
                        Pinyin.syllables(word).stream().map(Syllable::letters).toList();
                if (syllables.stream().noneMatch(String::isEmpty)) {
                    lines.add(String.join(" ", syllables) + "\t" + word);
                }
            }
        }
        return lines;
    }

    private static boolean isHan(int c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
