package cn.postgres.tusk.typeset;

import cn.postgres.tusk.typeset.Insertions.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * A block or link while it is read: what its characters say of its language, and what is to be put into it if the whole
 * is not in that language. Not safe for threads.
 */
final class Passage {
    private static final int SHORTEST_ENGLISH = 12;

    private record Pending(Piece piece, String lang) {}

    private final Element element;
    private final boolean host;
    private final List<Pending> pending = new ArrayList<>();
    private final StringBuilder latin = new StringBuilder();
    private int han;
    private int chinese;
    private int hiragana;
    private int katakana;
    private int hangul;
    private int letters;

    /**
     * @param host whether its element can say the language
     */
    Passage(Element element, boolean host) {
        this.element = element;
        this.host = host;
    }

    Element element() {
        return element;
    }

    boolean isHost() {
        return host;
    }

    void tell(int cp) {
        if (!host) {
            return;
        }
        switch (Script.of(cp)) {
            case HAN -> {
                han++;
                chinese += RunScan.isChinese(cp) ? 1 : 0;
            }
            case HIRAGANA -> hiragana++;
            case KATAKANA -> katakana++;
            case HANGUL -> hangul++;
            case LETTER -> letters++;
            default -> {}
        }
        if (han + hiragana + katakana + hangul == 0) {
            latin.appendCodePoint(cp);
        }
    }

    /** A piece for a run of a language within the passage. */
    void add(Piece piece, String lang) {
        pending.add(new Pending(piece, lang));
    }

    List<Piece> piecesOutside(String lang) {
        if (pending.isEmpty()) {
            return List.of();
        }
        return pending.stream()
                .filter(one -> lang.isEmpty() || !one.lang.equals(lang))
                .map(Pending::piece)
                .toList();
    }

    /** The language of the whole, as {@code en}, {@code ja}, {@code ko} or {@code zh}; empty where it is not clear. */
    String lang() {
        int kana = hiragana + katakana;
        if (hangul > 0) {
            return hangul * 2 >= hangul + han + kana + letters ? "ko" : "";
        }
        if (kana > 0) {
            boolean japanese = hiragana > 2 && chinese == 0 && hiragana * 6 >= han + kana && kana * 4 >= han + kana;
            return japanese ? "ja" : "";
        }
        if (han > 0) {
            return letters == 0 ? "zh" : "";
        }
        return letters >= SHORTEST_ENGLISH && EnglishProse.is(latin) ? "en" : "";
    }
}
