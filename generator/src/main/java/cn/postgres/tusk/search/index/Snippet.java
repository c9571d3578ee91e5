package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.FoldedText;
import cn.postgres.tusk.search.query.Piece;
import cn.postgres.tusk.search.query.QueryTerm;
import cn.postgres.tusk.search.query.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stretch of a page's text that shows what was looked for: where most different pieces stand within
 * {@value #WINDOW} characters, the first such place. The searcher in the browser cuts the same.
 *
 * @param at where in the text it begins, in UTF-16 units; -1 if nothing of the query is there
 * @param parts the stretch, white space put together
 */
record Snippet(int at, List<SearchResult.Part> parts) {
    static final Snippet NONE = new Snippet(-1, List.of());

    private static final int WINDOW = 100;
    private static final int BEFORE = 24;
    private static final int LENGTH = 160;
    private static final int MOST_PLACES = 400;

    private record Place(int from, int to, int piece) {}

    static Snippet of(FoldedText folded, String text, SearchQuery query) {
        List<Place> places = places(folded.folded(), query);
        if (places.isEmpty()) {
            return new Snippet(-1, parts(text, 0, end(text, LENGTH), List.of()));
        }
        int best = best(places);
        int hit = folded.start(places.get(best).from);
        int from = begin(text, Math.max(0, hit - BEFORE), hit);
        int to = end(text, from + LENGTH);
        List<int[]> marks = new ArrayList<>();
        for (Place place : places.subList(best, places.size())) {
            int start = folded.start(place.from);
            int end = folded.end(place.to - 1);
            boolean apart = marks.isEmpty() || start >= marks.get(marks.size() - 1)[1];
            if (start < to && apart) {
                marks.add(new int[] {start, Math.min(end, to)});
            }
        }
        return new Snippet(hit, parts(text, from, to, marks));
    }

    private static List<Place> places(String folded, SearchQuery query) {
        List<String> needles = new ArrayList<>();
        if (!query.phrase().isEmpty() && folded.contains(query.foldedPhrase())) {
            needles.add(query.foldedPhrase());
        } else {
            for (Piece piece : query.pieces()) {
                if (folded.contains(piece.folded())) {
                    needles.add(piece.folded());
                } else {
                    piece.terms().stream().map(QueryTerm::term).forEach(needles::add);
                }
            }
        }
        List<Place> places = new ArrayList<>();
        List<String> different = needles.stream().distinct().toList();
        for (int i = 0; i < different.size(); i++) {
            int count = 0;
            String needle = different.get(i);
            for (int at = folded.indexOf(needle);
                    at >= 0 && count < MOST_PLACES;
                    at = folded.indexOf(needle, at + needle.length())) {
                places.add(new Place(at, at + needle.length(), i));
                count++;
            }
        }
        places.sort(Comparator.comparingInt(Place::from).thenComparing(Place::to, Comparator.reverseOrder()));
        return places;
    }

    private static int best(List<Place> places) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            Set<Integer> pieces = new HashSet<>();
            for (int j = i; j < places.size() && places.get(j).from < places.get(i).from + WINDOW; j++) {
                pieces.add(places.get(j).piece);
            }
            if (pieces.size() > most) {
                most = pieces.size();
                best = i;
            }
        }
        return best;
    }

    /** Not within a Latin word, and after the end of a line or sentence if there is one. */
    private static int begin(String text, int from, int hit) {
        for (int i = hit; i > from; i--) {
            if ("\n。！？；".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        int at = from;
        while (at < hit && at > 0 && isWordy(text.charAt(at)) && isWordy(text.charAt(at - 1))) {
            at++;
        }
        return at < hit && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static int end(String text, int to) {
        if (to >= text.length()) {
            return text.length();
        }
        int at = to;
        while (at > to - BEFORE && isWordy(text.charAt(at)) && isWordy(text.charAt(at - 1))) {
            at--;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static boolean isWordy(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
    }

    private static List<SearchResult.Part> parts(String text, int from, int to, List<int[]> marks) {
        List<SearchResult.Part> parts = new ArrayList<>();
        int at = from;
        for (int[] mark : marks) {
            add(parts, text.substring(at, Math.max(at, mark[0])), false);
            add(parts, text.substring(Math.max(at, mark[0]), Math.max(at, mark[1])), true);
            at = Math.max(at, mark[1]);
        }
        add(parts, text.substring(at, Math.max(at, to)), false);
        return parts;
    }

    private static void add(List<SearchResult.Part> parts, String text, boolean mark) {
        String shown = text.replaceAll("[\\t-\\r ]+", " ");
        if (!shown.isEmpty()) {
            parts.add(new SearchResult.Part(shown, mark));
        }
    }
}
