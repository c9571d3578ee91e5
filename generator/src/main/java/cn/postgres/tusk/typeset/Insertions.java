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
    record Piece(int offset, String text) {
        private static final Comparator<Piece> ORDER =
                Comparator.comparingInt(Piece::offset).thenComparingInt(Piece::rank);

        /** Of the pieces at one place, a start tag stands next to what it begins with, an end tag to what it ends. */
        private int rank() {
            return text.startsWith("</") ? 0 : text.startsWith("<span") ? 2 : 1;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

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
        pieces.sort(Piece.ORDER);
        StringBuilder out = new StringBuilder(text.length() + 16 * pieces.size());
        int from = 0;
        for (Piece piece : pieces) {
            out.append(text, from, piece.offset()).append(piece.text());
            from = piece.offset();
        }
        return out.append(text, from, text.length()).toString();
    }
}
