package cn.postgres.tusk.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be put into a text, and where. A text can only grow by it, so that nothing written is ever lost. Not safe
 * for threads.
 */
final class Insertions {
    /**
     * A piece to put in.
     *
     * @param offset of the character before which it goes, in UTF-16 units of the text
     */
    record Piece(int offset, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    /** Of two pieces for one place, the one that was added first comes first. */
    void add(int offset, String text) {
        pieces.add(new Piece(offset, text));
    }

    void addAll(List<Piece> more) {
        pieces.addAll(more);
    }

    String into(String text) {
        if (pieces.isEmpty()) {
            return text;
        }
        pieces.sort(Comparator.comparingInt(Piece::offset));
        StringBuilder out = new StringBuilder(text.length() + 16 * pieces.size());
        int from = 0;
        for (Piece piece : pieces) {
            out.append(text, from, piece.offset()).append(piece.text());
            from = piece.offset();
        }
        return out.append(text, from, text.length()).toString();
    }
}
