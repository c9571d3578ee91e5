package cn.postgres.tusk.frontmatter;

import java.util.Arrays;

/** A text as lines ended by {@code \n}, numbered from 0. Immutable. */
final class Lines {
    private final String text;
    private final int[] starts;
    private final int count;

    private Lines(String text, int[] starts, int count) {
        this.text = text;
        this.starts = starts;
        this.count = count;
    }

    /** Drops a byte order mark and turns every line end into {@code \n}. */
    static Lines of(String source) {
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        int[] starts = new int[64];
        int count = 0;
        int from = 0;
        while (true) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = from;
            int end = text.indexOf('\n', from);
            if (end < 0) {
                return new Lines(text, starts, count);
            }
            from = end + 1;
        }
    }

    int count() {
        return count;
    }

    String text() {
        return text;
    }

    String line(int number) {
        int end = number + 1 < count ? starts[number + 1] - 1 : text.length();
        return text.substring(starts[number], end);
    }

    /** The lines from the first up to, not including, the second. */
    String range(int from, int to) {
        return from >= to ? "" : text.substring(start(from), start(to));
    }

    /** Everything from a line on; empty past the end. */
    String from(int number) {
        return text.substring(start(number));
    }

    /** Index in the text at which a line begins. */
    int start(int number) {
        return number < count ? starts[number] : text.length();
    }

    /** The line in which an index of the text lies. */
    int lineAt(int index) {
        int found = Arrays.binarySearch(starts, 0, count, index);
        return found >= 0 ? found : -found - 2;
    }

    boolean isBlank(int number) {
        int end = number + 1 < count ? starts[number + 1] : text.length();
        for (int at = starts[number]; at < end; at++) {
            char c = text.charAt(at);
            if (!Character.isWhitespace(c) && c != '\u00A0' && c != '\uFEFF' && c != '\u200B') {
                return false;
            }
        }
        return true;
    }

    /** The first line from the given one that is not blank, or {@link #count()}. */
    int skipBlank(int from) {
        int number = from;
        while (number < count && isBlank(number)) {
            number++;
        }
        return number;
    }
}
