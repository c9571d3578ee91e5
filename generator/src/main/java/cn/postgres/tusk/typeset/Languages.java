package cn.postgres.tusk.typeset;

import cn.postgres.tusk.typeset.Insertions.Piece;
import java.util.List;

/**
 * Says the language of what is not in the page's, for the right glyphs, hyphens and voice: of a block or link that is
 * wholly English, Japanese or Korean with an attribute, of a Japanese or Korean run within other text with a span. Never
 * where the author said it on the element itself.
 */
final class Languages implements PageListener {
    private final Insertions insertions;
    private final String chinese;
    private final TextRun text;
    private Passage block;

    /** A link or another inline element in the block that may be in a language of its own. */
    private Passage link;

    /**
     * @param chinese the tag that Chinese gets on a page in another language
     */
    Languages(Insertions insertions, String chinese) {
        this.insertions = insertions;
        this.chinese = chinese;
        this.text = new TextRun();
        this.block = new Passage(Element.ROOT, false);
        this.link = new Passage(Element.ROOT, false);
    }

    @Override
    public void character(int cp, int start, int end, Element in) {
        if (in.held()) {
            return;
        }
        block.tell(cp);
        link.tell(cp);
        text.add(cp, start, end, in.lang());
    }

    @Override
    public void open(Element element) {
        endText();
        if (element.block()) {
            endBlock(false);
            block = new Passage(element, Elements.isHost(element.name()) && !element.ownLang() && !element.held());
        } else if (element.name().equals("a")) {
            link = new Passage(element, !element.ownLang() && !element.held());
        }
    }

    @Override
    public void close(Element element, int start, int end) {
        endText();
        if (element.block()) {
            endBlock(element == block.element());
            block = new Passage(Element.ROOT, false);
        } else if (element == link.element()) {
            if (link.isHost()
                    && link.lang().equals("en")
                    && !named("en", element.lang()).isEmpty()) {
                block.add(attribute(element, "en"), "en");
            }
            link = new Passage(Element.ROOT, false);
        }
    }

    @Override
    public void opaque(Element element, int end) {
        endText();
        if (element.block()) {
            endBlock(false);
            block = new Passage(Element.ROOT, false);
        }
    }

    private void endText() {
        for (RunScan.Run run : text.runs()) {
            if (!Primary.is(text.lang(), run.lang())) {
                String lang = run.lang().equals("zh") ? chinese : run.lang();
                block.add(new Piece(text.start(run.from()), "<span lang=" + lang + ">"), run.lang());
                block.add(new Piece(text.end(run.to() - 1), "</span>"), run.lang());
            }
        }
        text.clear();
    }

    private void endBlock(boolean whole) {
        String lang =
                whole && block.isHost() ? named(block.lang(), block.element().lang()) : "";
        if (!lang.isEmpty()) {
            insertions.addAll(List.of(attribute(block.element(), lang)));
        }
        insertions.addAll(block.piecesOutside(lang.equals(chinese) ? "zh" : lang));
    }

    /** The attribute's value; empty where the block is in the language around it. */
    private String named(String lang, String around) {
        if (lang.isEmpty() || around.isEmpty() || Primary.is(around, lang)) {
            return "";
        }
        if (lang.equals("zh")) {
            return TextRun.isHanLanguage(around) ? "" : chinese;
        }
        return lang;
    }

    private static Piece attribute(Element element, String lang) {
        return new Piece(element.nameEnd(), " lang=" + lang);
    }
}
