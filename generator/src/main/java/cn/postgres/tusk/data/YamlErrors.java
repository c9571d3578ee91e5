package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Says in our words what the YAML parser stumbled over, and where a person would look for it: at the quote that is
 * never closed rather than at the end of the text, at the key without a blank after its colon rather than one line
 * below. Stateless.
 */
final class YamlErrors {
    private static final String NODE = "expected the node content, but found ";

    private YamlErrors() {}

    static SyntaxException translate(YamlEngineException e, String text, int firstLine) {
        if (e instanceof ReaderException reader) {
            return control(reader, text, firstLine);
        }
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return new SyntaxException(Syntax.TOO_LARGE, new Mark(firstLine, 1), "");
        }
        Mark problem = mark(marked.getProblemMark(), firstLine).orElse(new Mark(firstLine, 1));
        Mark context = mark(marked.getContextMark(), firstLine).orElse(problem);
        Syntax syntax = syntax(marked);
        if (syntax == Syntax.COLON_TWICE || syntax == Syntax.COLON_MISSING) {
            Optional<SyntaxException> colon = colon(text, firstLine, problem.line());
            if (colon.isPresent()) {
                return colon.get();
            }
        }
        boolean atContext = switch (syntax) {
            case QUOTE_OPEN, BRACKET_OPEN, COLON_MISSING, MARKER -> true;
            default -> false;
        };
        return new SyntaxException(syntax, atContext ? context : problem, detail(syntax, marked));
    }

    /** A header that is one text or a list: mostly a missing blank after a colon. */
    static Problem notMapping(String path, String text, int firstLine, Mark mark) {
        Optional<SyntaxException> colon = colon(text, firstLine, mark.line());
        if (colon.isPresent()) {
            Mark at = colon.get().mark();
            return colon.get().syntax().problem(ProblemCode.HEADER_SYNTAX, new Place(path, at.line(), at.column()), "");
        }
        return Problem.of(ProblemCode.HEADER_NOT_MAPPING, new Place(path, mark.line(), mark.column()));
    }

    private static Syntax syntax(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        if (problem.contains("(TAB)")) {
            return Syntax.TAB;
        }
        if (context.contains("quoted scalar")) {
            return problem.contains("escape") ? Syntax.ESCAPE : Syntax.QUOTE_OPEN;
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return Syntax.COLON_TWICE;
        }
        if (problem.startsWith("could not find expected ':'")) {
            return Syntax.COLON_MISSING;
        }
        if (context.contains("flow sequence") || context.contains("flow mapping")) {
            return Syntax.BRACKET_OPEN;
        }
        if (problem.contains("'<scalar>'")) {
            return Syntax.QUOTE_END;
        }
        return marker(context, problem);
    }

    private static Syntax marker(String context, String problem) {
        if (context.contains("an alias") || context.contains("an anchor") || context.contains("a tag")) {
            return Syntax.MARKER;
        }
        if (problem.contains(NODE)) {
            return Syntax.UNEXPECTED;
        }
        if (problem.contains("cannot start any token")) {
            return Syntax.MARKER;
        }
        if (problem.contains("<block end>")
                || problem.contains("<document start>")
                || problem.contains("sequence entries are not allowed")) {
            return Syntax.INDENT;
        }
        return Syntax.OTHER;
    }

    private static String detail(Syntax syntax, MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        if (syntax == Syntax.UNEXPECTED) {
            return problem.substring(problem.indexOf(NODE) + NODE.length()).replace("'", "");
        }
        return syntax == Syntax.OTHER ? problem : "";
    }

    private static Optional<Mark> mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark, int firstLine) {
        return mark.map(at -> new Mark(at.getLine() + firstLine, at.getColumn() + 1));
    }

    /** Looks in the line of the error and the one above for a key whose colon is followed by no blank. */
    private static Optional<SyntaxException> colon(String text, int firstLine, int errorLine) {
        String[] lines = text.split("\n", -1);
        for (int line = Math.max(firstLine, errorLine - 1); line <= errorLine; line++) {
            if (line - firstLine >= lines.length) {
                break;
            }
            Optional<SyntaxException> found = KeyLine.badColon(lines[line - firstLine], line);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static SyntaxException control(ReaderException e, String text, int firstLine) {
        int line = firstLine;
        int column = 1;
        int position = 0;
        for (int at = 0; at < text.length() && position < e.getPosition(); position++) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            column++;
            if (point == '\n') {
                line++;
                column = 1;
            }
        }
        String name = String.format(java.util.Locale.ROOT, "U+%04X", e.getCodePoint());
        return new SyntaxException(Syntax.CONTROL, new Mark(line, column), name);
    }
}
