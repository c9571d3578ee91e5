package cn.postgres.tusk.markdown;

import cn.postgres.tusk.math.Fault;
import cn.postgres.tusk.math.Formula;
import cn.postgres.tusk.math.TexMath;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.HtmlEscape;
import cn.postgres.tusk.text.Nearest;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes formulas, and the source of those that cannot be read, with what is wrong with it. One per body. */
final class MathWriter {
    private final Dialect dialect;
    private final Sink sink;

    MathWriter(Dialect dialect, Sink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    /** A formula in a block of its own. */
    void block(List<BasedSequence> lines, int offset) {
        TexSource source = new TexSource(lines, offset);
        if (source.tex().isBlank()) {
            return;
        }
        Formula formula = TexMath.read(source.tex(), true, dialect.formula());
        StringBuilder html = sink.html;
        if (formula instanceof Formula.Typeset typeset) {
            String label = dialect.word("公式", "Formula");
            html.append("<div class=\"math-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                    .append(label)
                    .append("\">")
                    .append(typeset.mathml())
                    .append("</div>\n");
            plain(typeset.text());
            sink.endBlock();
        } else if (formula instanceof Formula.Broken broken) {
            report(broken, source);
            String tex = source.tex().strip();
            html.append("<pre class=\"code math-source\" data-lang=\"tex\"><code>");
            HtmlEscape.append(html, tex, 0, tex.length());
            html.append("</code></pre>\n");
            HtmlEscape.appendPlain(sink.code, tex, 0, tex.length());
            sink.code.append('\n');
        }
    }

    /** A formula in a line of text. */
    void inline(MathSpan span) {
        TexSource source = new TexSource(List.of(span.tex()), span.getStartOffset());
        Formula formula = TexMath.read(source.tex(), span.display(), dialect.formula());
        sink.object();
        int from = sink.text.length();
        if (formula instanceof Formula.Typeset typeset) {
            sink.html.append(typeset.mathml());
            plain(typeset.text());
            sink.outliner.code(from);
            sink.object();
        } else if (formula instanceof Formula.Broken broken) {
            report(broken, source);
            sink.html.append("<code class=\"math-source\">");
            sink.text(source.tex().strip());
            sink.html.append("</code>");
        }
    }

    /** What of a formula is seen in a line of plain text. */
    String text(MathSpan span) {
        String tex = span.tex().toString();
        return TexMath.read(tex, span.display(), dialect.formula()) instanceof Formula.Typeset typeset
                ? typeset.text()
                : tex.strip();
    }

    private void plain(String text) {
        HtmlEscape.appendPlain(sink.text, text, 0, text.length());
    }

    private void report(Formula.Broken broken, TexSource source) {
        for (Fault fault : broken.faults()) {
            int offset = source.original(fault.offset());
            switch (fault.kind()) {
                case UNKNOWN_COMMAND -> unknown(ProblemCode.MATH_COMMAND, fault, offset, TexMath.commands(), "\\");
                case UNKNOWN_ENVIRONMENT ->
                    unknown(ProblemCode.MATH_ENVIRONMENT, fault, offset, TexMath.environments(), "");
                case FORBIDDEN -> sink.problem(ProblemCode.MATH_FORBIDDEN, offset, fault.token());
                case TOO_LONG ->
                    sink.problem(ProblemCode.MATH_TOO_LONG, offset, source.tex().length(), dialect.formula());
                case TOO_DEEP -> sink.problem(ProblemCode.MATH_TOO_DEEP, offset, TexMath.DEEPEST);
                default -> sink.problem(ProblemCode.MATH_SYNTAX, offset, phrase(fault), fault.token());
            }
        }
    }

    private void unknown(ProblemCode code, Fault fault, int offset, Collection<String> known, String mark) {
        String name = fault.token().substring(mark.length());
        Optional<String> nearest = Nearest.of(name, known);
        if (nearest.isPresent()) {
            ProblemCode near = ProblemCode.valueOf(code.name() + "_NEAREST");
            sink.problem(near, offset, fault.token(), mark + nearest.get());
        } else {
            sink.problem(code, offset, fault.token());
        }
    }

    private static String phrase(Fault fault) {
        return "phrase.math-" + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
