package cn.postgres.tusk.pinyin;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text, for places where a line may break or a name be divided. {@code 重庆银行的数据库} → {@code 重庆, 银行,
 * 的, 数据库}. Pure functions, safe for threads; time linear in the length of the text.
 */
public final class Phrases {
    private Phrases() {}

    /**
     * Cuts a text into words.
     *
     * @return pieces that make up the text when put together: a word of Han characters, a run of letters and digits of
     *     other scripts, or one single other character (a blank, a punctuation mark, an emoji)
     */
    public static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        for (Piece piece : Piece.of(text)) {
            pieces.add(piece.text());
        }
        return pieces;
    }
}
