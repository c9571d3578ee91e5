package cn.postgres.tusk.typeset;

import java.util.Map;
import java.util.TreeMap;

/**
 * Marks the borders between Han and Latin where no space stands. The mark is an empty element, and the style sheet gives
 * it its width, so that copied text does not have it. There are two of them: {@link #SPACE} shows where the browser has no
 * {@code text-autospace} of its own; {@link #GAP} shows always, beside inline code and formulas, which have none in any
 * browser.
 */
final class Gaps implements PageListener {
    static final String SPACE = "<i></i>";
    static final String GAP = "<b></b>";

    /** What stands before the place that is being read. */
    private enum Before {
        IDEOGRAPH,
        LETTER,
        WORD,
        NOTHING
    }

    private final Insertions insertions;

    /** The borders in a title, by the character behind them: which mark they get is known when its phrases are. */
    private final Map<Integer, Integer> inTitle = new TreeMap<>();

    private Before before = Before.NOTHING;
    private int depth;
    private int titles;

    /** The place for a mark: the outermost one since the last character, so that a link's line does not run under it. */
    private int place;

    private int placeDepth;

    Gaps(Insertions insertions) {
        this.insertions = insertions;
    }

    /**
     * Makes a border of the title that is about to end one that shows always, because a line may break there, and beside
     * such a place a browser sees no border of its own.
     *
     * @param next offset of the character behind it
     * @return false if there is no border
     */
    boolean alwaysBefore(int next) {
        Integer place = inTitle.remove(next);
        if (place == null) {
            return false;
        }
        insertions.add(place, GAP);
        return true;
    }

    @Override
    public void character(int cp, int start, int end, Element in) {
        Before now = switch (CharClass.of(cp)) {
            case IDEOGRAPH -> Before.IDEOGRAPH;
            case LETTER -> Before.LETTER;
            case MARK -> before;
            case OTHER -> Before.NOTHING;
        };
        if (now != before && now != Before.NOTHING && before != Before.NOTHING) {
            border(now, in, start);
        }
        follow(now, end);
    }

    private void border(Before now, Element in, int next) {
        if (now != Before.IDEOGRAPH && before != Before.IDEOGRAPH || in.held() && place > in.heldFrom()) {
            return;
        }
        if (before == Before.WORD || now == Before.WORD) {
            insertions.add(place, GAP);
        } else if (titles > 0) {
            inTitle.put(next, place);
        } else {
            insertions.add(place, SPACE);
        }
    }

    private void follow(Before now, int end) {
        before = now;
        place = end;
        placeDepth = depth;
    }

    @Override
    public void open(Element element) {
        if (!element.inline()) {
            before = Before.NOTHING;
        }
        titles += element.title() ? 1 : 0;
        depth++;
    }

    @Override
    public void close(Element element, int start, int end) {
        depth--;
        if (element.title()) {
            titles--;
            inTitle.values().forEach(border -> insertions.add(border, SPACE));
            inTitle.clear();
        }
        if (!element.inline() || element.isGap(start)) {
            before = Before.NOTHING;
        } else if (depth < placeDepth) {
            place = end;
            placeDepth = depth;
        }
    }

    @Override
    public void opaque(Element element, int end) {
        if (!Elements.isWord(element.name()) || element.display().equals("block")) {
            before = Before.NOTHING;
            return;
        }
        if (before == Before.IDEOGRAPH) {
            border(Before.WORD, element, element.start());
        }
        follow(Before.WORD, end);
    }
}
