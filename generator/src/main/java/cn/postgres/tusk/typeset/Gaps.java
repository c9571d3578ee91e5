package cn.postgres.tusk.typeset;

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
    private final boolean breaksTitles;
    private Before before = Before.NOTHING;
    private int depth;
    private int titles;

    /** The place for a mark: the outermost one since the last character, so that a link's line does not run under it. */
    private int place;

    private int placeDepth;

    /**
     * @param breaksTitles whether titles have places to break: beside those a browser sees no border of its own
     */
    Gaps(Insertions insertions, boolean breaksTitles) {
        this.insertions = insertions;
        this.breaksTitles = breaksTitles;
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
            border(now, in);
        }
        follow(now, end);
    }

    private void border(Before now, Element in) {
        if (now != Before.IDEOGRAPH && before != Before.IDEOGRAPH) {
            return;
        }
        boolean always = before == Before.WORD || now == Before.WORD || breaksTitles && titles > 0;
        if (!in.held() || place <= in.heldFrom()) {
            insertions.add(place, always ? GAP : SPACE);
        }
    }

    private void follow(Before now, int end) {
        before = now;
        place = end;
        placeDepth = depth;
    }

    @Override
    public void open(Element element) {
        if (!Elements.isInline(element.name())) {
            before = Before.NOTHING;
        }
        titles += Elements.isTitle(element.name()) ? 1 : 0;
        depth++;
    }

    @Override
    public void close(Element element, int start, int end) {
        depth--;
        titles -= Elements.isTitle(element.name()) ? 1 : 0;
        if (!Elements.isInline(element.name()) || isMark(element, start)) {
            before = Before.NOTHING;
        } else if (depth < placeDepth) {
            place = end;
            placeDepth = depth;
        }
    }

    /** Whether it is a mark that this page already has. */
    private static boolean isMark(Element element, int contentEnd) {
        boolean named = element.name().equals("i") || element.name().equals("b");
        return named && element.end() == contentEnd && element.end() == element.nameEnd() + 1;
    }

    @Override
    public void opaque(Element element, int end) {
        if (!Elements.isWord(element.name()) || element.display().equals("block")) {
            before = Before.NOTHING;
            return;
        }
        if (before == Before.IDEOGRAPH) {
            border(Before.WORD, element);
        }
        follow(Before.WORD, end);
    }
}
