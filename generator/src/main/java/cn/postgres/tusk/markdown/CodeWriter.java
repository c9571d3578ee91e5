package cn.postgres.tusk.markdown;

import cn.postgres.tusk.highlight.CodeBlock;
import cn.postgres.tusk.highlight.Highlighter;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.HtmlEscape;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;

/** Writes code blocks. */
final class CodeWriter {
    /** How much code of one body is highlighted; what comes after is set plain, for each token takes a tag. */
    private static final int MOST_HIGHLIGHTED = 1_000_000;

    private final Dialect dialect;
    private final Sink sink;

    CodeWriter(Dialect dialect, Sink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    void fenced(FencedCodeBlock node) {
        BasedSequence line = node.getInfo();
        CodeInfo info = CodeInfo.of(line.isEmpty() ? "" : Escaping.unescapeString(line));
        for (CodeInfo.Complaint complaint : info.complaints) {
            sink.problem(
                    complaint.code(),
                    line.getStartOffset(),
                    complaint.arguments().toArray());
        }
        String code = lines(node.getContentLines());
        write(info, code, marked(info, code, line.getStartOffset()));
    }

    void indented(IndentedCodeBlock node) {
        write(CodeInfo.of(""), lines(node.getContentLines()), List.of());
    }

    /** The marked lines the block has; a problem for those it has not. */
    private List<CodeBlock.Lines> marked(CodeInfo info, String code, int offset) {
        if (info.marked.isEmpty()) {
            return List.of();
        }
        int count = 1 + (int) code.chars().filter(c -> c == '\n').count();
        List<CodeBlock.Lines> marked = new ArrayList<>();
        for (CodeBlock.Lines lines : info.marked) {
            if (lines.to() > count) {
                String range = lines.from() == lines.to() ? "" + lines.from() : lines.from() + "-" + lines.to();
                sink.problem(ProblemCode.CODE_LINES_OUTSIDE, offset, range, count);
            }
            if (lines.from() <= count) {
                marked.add(lines);
            }
        }
        return marked;
    }

    private void write(CodeInfo info, String code, List<CodeBlock.Lines> marked) {
        StringBuilder html = sink.html;
        String text = clean(code);
        boolean highlight = dialect.highlight() && sink.code.length() + text.length() <= MOST_HIGHLIGHTED;
        boolean unnamed = info.language.isEmpty() && highlight;
        String language = unnamed ? Highlighter.detect(text) : info.language;
        if (!info.title.isEmpty()) {
            html.append("<figure class=\"listing\">\n<figcaption>");
            sink.text(info.title);
            sink.endBlock();
            html.append("</figcaption>\n");
        }
        int firstLine = info.numbered ? info.firstLine : CodeBlock.NO_NUMBERS;
        html.append(Highlighter.element(
                new CodeBlock(language, text, highlight, dialect.plans(), firstLine, marked, dialect.english())));
        html.append(info.title.isEmpty() ? "" : "</figure>\n");
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
