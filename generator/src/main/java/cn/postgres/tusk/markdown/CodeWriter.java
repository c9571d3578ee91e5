package cn.postgres.tusk.markdown;

import cn.postgres.tusk.highlight.Highlighter;
import cn.postgres.tusk.text.HtmlEscape;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.Locale;

/** Writes code blocks. */
final class CodeWriter {
    private final Dialect dialect;
    private final Sink sink;

    CodeWriter(Dialect dialect, Sink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    void fenced(FencedCodeBlock node) {
        write(language(node.getInfo()), lines(node.getContentLines()));
    }

    void indented(IndentedCodeBlock node) {
        write("", lines(node.getContentLines()));
    }

    private void write(String language, String code) {
        StringBuilder html = sink.html;
        String text = clean(code);
        String shown = language.isEmpty() && dialect.highlight() ? Highlighter.detect(text) : language;
        html.append("<pre class=\"code\"");
        if (!shown.isEmpty()) {
            html.append(" data-lang=\"").append(shown).append('"');
        }
        html.append("><code>");
        if (dialect.highlight()) {
            html.append(Highlighter.html(shown, text));
        } else {
            HtmlEscape.append(html, text, 0, text.length());
        }
        html.append("</code></pre>\n");
        sink.code.append(text);
        if (!code.isEmpty()) {
            sink.code.append('\n');
        }
    }

    private static String clean(String code) {
        StringBuilder out = new StringBuilder(code.length());
        HtmlEscape.appendPlain(out, code, 0, code.length());
        return out.toString();
    }

    /** The first word of the line after the fence, if it can be the name of a language. */
    private static String language(BasedSequence info) {
        if (info.isEmpty()) {
            return "";
        }
        String text = Escaping.unescapeString(info).strip();
        int end = 0;
        while (end < text.length() && isNameChar(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '+'
                || c == '-'
                || c == '#'
                || c == '_'
                || c == '.';
    }

    /** The lines with plain line feeds, without blank lines at the end of the block. */
    private static String lines(List<BasedSequence> lines) {
        StringBuilder out = new StringBuilder();
        for (BasedSequence line : lines) {
            int from = out.length();
            line.appendTo(out);
            int end = out.length();
            while (end > from && (out.charAt(end - 1) == '\n' || out.charAt(end - 1) == '\r')) {
                end--;
            }
            out.setLength(end);
            out.append('\n');
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        out.setLength(end);
        return out.toString();
    }
}
