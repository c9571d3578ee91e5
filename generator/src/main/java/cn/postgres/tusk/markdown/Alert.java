package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A quote whose first line is {@code [!NOTE]} or one of its sisters.
 *
 * @param end offset behind the mark and its line
 * @param alone whether the mark is all there is in its paragraph
 */
record Alert(Kind kind, int end, boolean alone) {

    /** GitHub's five kinds. */
    enum Kind {
        NOTE("说明", "Note"),
        TIP("提示", "Tip"),
        IMPORTANT("重要", "Important"),
        WARNING("警告", "Warning"),
        CAUTION("当心", "Caution");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static @Nullable Alert of(Node quote, String source) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
            return null;
        }
        int from = paragraph.getStartOffset();
        if (!source.startsWith("[!", from)) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            String name = kind.name();
            int close = from + 2 + name.length();
            if (source.regionMatches(true, from + 2, name, 0, name.length())
                    && close < source.length()
                    && source.charAt(close) == ']') {
                return ofLine(kind, paragraph, source, close + 1);
            }
        }
        return null;
    }

    private static @Nullable Alert ofLine(Kind kind, Paragraph paragraph, String source, int from) {
        int end = from;
        while (end < source.length() && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
            end++;
        }
        boolean blank = end == source.length() || source.charAt(end) == '\n' || source.charAt(end) == '\r';
        if (!blank) {
            return null;
        }
        while (end < source.length() && (source.charAt(end) == '\n' || source.charAt(end) == '\r')) {
            end++;
            if (source.charAt(end - 1) == '\n') {
                break;
            }
        }
        return new Alert(kind, end, end >= paragraph.getEndOffset());
    }
}
