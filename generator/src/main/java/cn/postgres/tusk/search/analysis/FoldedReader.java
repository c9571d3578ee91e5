package cn.postgres.tusk.search.analysis;

/**
 * Walks over a text one folded code point at a time. {@link #read} looks at a place; nothing moves. Not for several
 * threads.
 */
final class FoldedReader {
    private final Folding folding = Folding.table();

    private char[] text = new char[0];
    private int length;

    /** The code point read, folded; -1 at the end. Of an expansion the first; see {@link #rest}. */
    int folded;
    /** What follows {@link #folded} where one code point became several, else empty. */
    String rest = "";
    /** Whether the text has a Latin capital here. */
    boolean capital;
    /** Index of the first char of what was read, dropped code points before it skipped. */
    int start;
    /** Index after what was read, with the dropped code points that follow. */
    int end;

    void reset(char[] newText, int newLength) {
        text = newText;
        length = newLength;
    }

    /** Reads the folded code point at or after a place. */
    void read(int at) {
        rest = "";
        if (at < length && text[at] < 0x80 && (at + 1 == length || text[at + 1] < 0x80)) {
            readAscii(at);
            return;
        }
        if (at + 1 < length && isHan(text[at]) && (isHan(text[at + 1]) || text[at + 1] < 0x80)) {
            readHan(at);
            return;
        }
        start = at;
        do {
            if (start >= length) {
                folded = -1;
                end = length;
                capital = false;
                return;
            }
            end = start + width(start);
            folded = folding.fold(codePoint(start));
            if (folded == Folding.DROPPED) {
                start = end;
            }
        } while (folded == Folding.DROPPED);
        char c = text[start];
        capital = c >= 'A' && c <= 'Z' || c >= '\uFF21' && c <= '\uFF3A';
        if (Folding.isSeveral(folded)) {
            String all = folding.several(folded);
            folded = all.codePointAt(0);
            rest = all.substring(Character.charCount(folded));
        }
        takeMarks();
    }

    private void readAscii(int at) {
        char c = text[at];
        start = at;
        end = at + 1;
        capital = c >= 'A' && c <= 'Z';
        folded = capital ? c + 32 : c;
    }

    /** What most Chinese text consists of: no mark can follow, no expansion come of it. */
    private void readHan(int at) {
        start = at;
        end = at + 1;
        capital = false;
        folded = folding.fold(text[at]);
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c < 0xA000;
    }

    private void takeMarks() {
        while (end < length && text[end] >= 0x80) {
            int mark = folding.fold(codePoint(end));
            if (mark == Folding.VOICED_MARK || mark == Folding.SEMI_VOICED_MARK) {
                int voiced = Folding.voiced(folded, mark);
                folded = voiced == 0 ? folded : voiced;
            } else if (mark != Folding.DROPPED) {
                return;
            }
            end += width(end);
        }
    }

    private int codePoint(int at) {
        return Character.codePointAt(text, at, length);
    }

    private int width(int at) {
        return Character.charCount(codePoint(at));
    }
}
