package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the text fields of an index as one sorted list. Safe for threads.
 *
 * <p>What a word may be completed to: the terms that begin with it, if they are no more than {@value #MOST_COMPLETIONS}.
 * If they are more it is <em>crowded</em>: of a word of up to {@value #LONGEST_CROWDED} of {@code a-z 0-9 _}, the first
 * of them a letter, the {@value #KEPT_OF_CROWDED} that most pages have; of any other none.
 */
public final class Dictionary {
    /** More terms than these that begin alike make a beginning crowded. */
    public static final int MOST_COMPLETIONS = 64;

    /** So many completions of a crowded beginning are kept. */
    public static final int KEPT_OF_CROWDED = 6;

    /** Longer beginnings keep no completions when they are crowded. */
    public static final int LONGEST_CROWDED = 12;

    private static final Comparator<String> BY_CODE_POINT = Comparator.comparing(BytesRef::new);

    private final @Nullable LeafReader index;

    /** @param index null for an index without pages */
    Dictionary(@Nullable LeafReader index) {
        this.index = index;
    }

    /** Whether the completions of a crowded beginning are kept. */
    public static boolean keepsCompletions(String beginning) {
        return !beginning.isEmpty()
                && beginning.length() <= LONGEST_CROWDED
                && beginning.charAt(0) >= 'a'
                && beginning.charAt(0) <= 'z'
                && isPlain(beginning);
    }

    /** Whether a term consists of {@code a-z 0-9 _}. */
    static boolean isPlain(String term) {
        return term.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    }

    /** Whether slips are mended to a term: 3 to 40 of {@code a-z 0-9 _} with a letter. */
    public static boolean isWord(String term) {
        return term.length() >= 3
                && term.length() <= 40
                && isPlain(term)
                && term.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The pages that have a term in the text field in which most have it. */
    int pages(String term) throws IOException {
        int most = 0;
        for (String field : IndexFields.RANKED) {
            most = index == null ? 0 : Math.max(most, index.docFreq(new Term(field, term)));
        }
        return most;
    }

    /** Whether what follows a term is kept: so few pages are looked at one by one. */
    boolean keepsFollowers(String term) throws IOException {
        int sum = 0;
        for (String field : IndexFields.SEARCHED_FIELDS) {
            sum += index == null ? 0 : index.docFreq(new Term(field, term));
        }
        return sum > IndexFields.FEW_PAGES;
    }

    /** Whether more terms begin with a word than are taken one by one. */
    boolean isCrowded(String word) throws IOException {
        TreeMap<String, Integer> terms = startingWith(word, MOST_COMPLETIONS + 2);
        terms.remove(word);
        return terms.size() > MOST_COMPLETIONS;
    }

    /** What a word may be completed to, without itself, in term order or by pages. */
    List<String> completions(String word) throws IOException {
        TreeMap<String, Integer> terms = startingWith(word, Integer.MAX_VALUE);
        terms.remove(word);
        if (terms.size() <= MOST_COMPLETIONS) {
            return List.copyOf(terms.keySet());
        }
        if (!keepsCompletions(word)) {
            return List.of();
        }
        List<String> all = new ArrayList<>(terms.keySet());
        // Equal ones stay in term order
        all.sort((one, other) -> Integer.compare(pages(terms, other), pages(terms, one)));
        return List.copyOf(all.subList(0, KEPT_OF_CROWDED));
    }

    /** The words that slips may be mended to and that begin or end like another of nearly the same length, with their pages. */
    TreeMap<String, Integer> nearby(String word) throws IOException {
        TreeMap<String, Integer> found = new TreeMap<>(BY_CODE_POINT);
        for (String field : IndexFields.SEARCHED_FIELDS) {
            Terms terms = index == null ? null : index.terms(field);
            if (terms != null) {
                boolean ranked = !field.equals(IndexFields.REPEATED);
                TermsEnum walk = terms.iterator();
                for (BytesRef term = walk.next(); term != null; term = walk.next()) {
                    if (isNear(term, word)) {
                        found.merge(term.utf8ToString(), ranked ? walk.docFreq() : 0, Math::max);
                    }
                }
            }
        }
        found.keySet().removeIf(term -> !isWord(term));
        return found;
    }

    /** The first words in term order that hold another anywhere. */
    List<String> containing(String word, int most) throws IOException {
        TreeMap<String, Integer> found = new TreeMap<>(BY_CODE_POINT);
        for (String field : IndexFields.SEARCHED_FIELDS) {
            Terms terms = index == null ? null : index.terms(field);
            if (terms != null) {
                TermsEnum walk = terms.iterator();
                for (BytesRef term = walk.next(); term != null; term = walk.next()) {
                    if (term.length > word.length() && holds(term, word)) {
                        found.put(term.utf8ToString(), 0);
                    }
                }
            }
        }
        return found.keySet().stream().filter(Dictionary::isWord).limit(most).toList();
    }

    private static boolean holds(BytesRef term, String word) {
        for (int from = 0; from + word.length() <= term.length; from++) {
            int i = 0;
            while (i < word.length() && at(term, from + i) == word.charAt(i)) {
                i++;
            }
            if (i == word.length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(BytesRef term, String word) {
        int length = word.length();
        return Math.abs(term.length - length) <= 1
                && (at(term, 0) == word.charAt(0) && at(term, 1) == word.charAt(1)
                        || at(term, term.length - 1) == word.charAt(length - 1)
                                && at(term, term.length - 2) == word.charAt(length - 2));
    }

    private static int at(BytesRef term, int index) {
        return term.bytes[term.offset + index];
    }

    private static int pages(TreeMap<String, Integer> terms, String term) {
        return terms.getOrDefault(term, 0);
    }

    /** The first terms in term order that begin with something, with their pages. */
    TreeMap<String, Integer> startingWith(String beginning, int most) throws IOException {
        TreeMap<String, Integer> found = new TreeMap<>(BY_CODE_POINT);
        BytesRef prefix = new BytesRef(beginning);
        for (String field : IndexFields.SEARCHED_FIELDS) {
            Terms terms = index == null ? null : index.terms(field);
            if (terms != null) {
                boolean ranked = !field.equals(IndexFields.REPEATED);
                TermsEnum walk = terms.iterator();
                boolean more = walk.seekCeil(prefix) != TermsEnum.SeekStatus.END;
                for (int i = 0; more && i < most && StringHelper.startsWith(walk.term(), prefix); i++) {
                    found.merge(walk.term().utf8ToString(), ranked ? walk.docFreq() : 0, Math::max);
                    more = walk.next() != null;
                }
            }
        }
        while (found.size() > most) {
            found.pollLastEntry();
        }
        return found;
    }
}
