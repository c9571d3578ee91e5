package cn.postgres.tusk.search.analysis;

import java.util.Arrays;

/**
 * A text as the analyser folds it, with the way back to the text: what a query is looked for in. White space is one blank,
 * and none beside Chinese, Japanese or Korean characters, so that 「创建 index」 and 「创建index」 are the same. Immutable.
 */
public final class FoldedText {
    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String folded, int[] starts, int[] ends) {
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    /** Folds a text. */
    public static FoldedText of(String text) {
        return new Folder(text).fold();
    }

    /** The folded text. */
    public String folded() {
        return folded;
    }

    /** Where in the text the folded unit begins, in UTF-16 units. */
    public int start(int index) {
        return starts[index];
    }

    /** Where in the text the folded unit ends. */
    public int end(int index) {
        return ends[index];
    }

    /** One text being folded. */
    private static final class Folder {
        private final FoldedReader reader = new FoldedReader();
        private final int length;
        private final StringBuilder out;
        private int[] starts;
        private int[] ends;
        private int blankStart = -1;

        Folder(String text) {
            length = text.length();
            reader.reset(text.toCharArray(), length);
            out = new StringBuilder(length);
            starts = new int[length + 1];
            ends = new int[length + 1];
        }

        FoldedText fold() {
            int at = 0;
            boolean blank = false;
            boolean hanBefore = true;
            reader.read(at);
            while (reader.folded >= 0) {
                at = reader.end;
                if (isBlank(reader.folded)) {
                    blankStart = blank ? blankStart : reader.start;
                    blank = true;
                } else {
                    boolean han = CharacterKind.of(reader.folded) == CharacterKind.CJK;
                    if (blank && !han && !hanBefore) {
                        add(' ', blankStart, reader.start);
                    }
                    blank = false;
                    addFolded();
                    hanBefore = han;
                }
                reader.read(at);
            }
            return new FoldedText(out.toString(), starts, ends);
        }

        private void addFolded() {
            if (reader.folded >= 0x10000) {
                add(Character.highSurrogate(reader.folded), reader.start, reader.end);
                add(Character.lowSurrogate(reader.folded), reader.start, reader.end);
            } else {
                add((char) reader.folded, reader.start, reader.end);
            }
            for (int i = 0; i < reader.rest.length(); i++) {
                add(reader.rest.charAt(i), reader.start, reader.end);
            }
        }

        private void add(char c, int start, int end) {
            int at = out.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
            }
            starts[at] = start;
            ends[at] = end;
            out.append(c);
        }

        private static boolean isBlank(int c) {
            return c == ' ' || c >= '\t' && c <= '\r' || c == 0xA0 || c == 0x3000;
        }
    }
}
