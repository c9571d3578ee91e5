package cn.postgres.tusk.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Marks the places where a title may break, {@code <wbr>}; the style sheet forbids all others. A short title needs none.
 */
final class TitleBreaks implements PageListener {
    private static final String BREAK = "<wbr>";

    /** Widths are in columns of half a Han character; a title of eight characters fits on a phone. */
    private static final int NARROW = 16;

    /** What is longer, in characters, is a paragraph by another name. */
    private static final int LONGEST = 500;

    /** Stands for what is no text: code, a picture, a line break. */
    private static final char OBJECT = '￼';

    /** Where the character at an index of the title's text stands in the page; negative where nothing may be put in. */
    private final List<Integer> places = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private final Insertions insertions;
    private final Gaps gaps;
    private final Function<String, List<Integer>> breaks;
    private int titles;
    private int width;

    /** @param breaks {@link Phrasing#breaks} */
    TitleBreaks(Insertions insertions, Gaps gaps, Function<String, List<Integer>> breaks) {
        this.insertions = insertions;
        this.gaps = gaps;
        this.breaks = breaks;
    }

    @Override
    public void open(Element element) {
        if (element.title()) {
            titles++;
        } else if (titles > 0 && !element.inline()) {
            object(element.start());
        }
    }

    @Override
    public void close(Element element, int start, int end) {
        if (element.title()) {
            titles--;
            if (titles == 0) {
                mark();
            }
        } else if (titles > 0 && element.isGap(start)) {
            object(start);
        }
    }

    @Override
    public void opaque(Element element, int end) {
        if (titles > 0) {
            object(element.start());
        }
    }

    private void object(int place) {
        if (text.length() > LONGEST) {
            return;
        }
        text.append(OBJECT);
        places.add(place);
        width += 2;
    }

    @Override
    public void character(int cp, int start, int end, Element in) {
        if (titles == 0 || text.length() > LONGEST) {
            return;
        }
        text.appendCodePoint(cp);
        for (int i = 0; i < Character.charCount(cp); i++) {
            places.add(in.held() ? -1 : start);
        }
        width += CharClass.of(cp) == CharClass.IDEOGRAPH ? 2 : 1;
    }

    private void mark() {
        if (width > NARROW && text.length() <= LONGEST) {
            for (int index : breaks.apply(text.toString())) {
                int place = places.get(index);
                if (place >= 0 && !gaps.alwaysBefore(place)) {
                    insertions.add(place, BREAK);
                }
            }
        }
        text.setLength(0);
        places.clear();
        width = 0;
    }
}
