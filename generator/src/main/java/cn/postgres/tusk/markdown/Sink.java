package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Anchors;
import cn.postgres.tusk.text.HtmlEscape;
import cn.postgres.tusk.text.LineJoin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that is gathered while the tree is walked once. Not thread-safe; one per body. */
final class Sink {
    final StringBuilder html = new StringBuilder(4096);
    final StringBuilder text = new StringBuilder(2048);
    final StringBuilder code = new StringBuilder();
    final List<Heading> headings = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<String> classes = new ArrayList<>();
    final Anchors ids = new Anchors();
    final Lines lines;
    final List<Problem> problems;
    final Outliner outliner = new Outliner(this);

    /** Names of contributed elements written so far. */
    final Set<String> openTags = new HashSet<>();

    final Set<String> unknownTags = new HashSet<>();

    /** Whether contributed tags were written since this was last set to false. */
    boolean raw;

    /** Whether a diagram was written. */
    boolean diagrams;

    int rawFrom = -1;
    int rawTo = -1;
    int rawLine;

    /** Line feeds in the HTML that go if what follows needs no blank, in order. */
    private final List<Integer> breaks = new ArrayList<>();

    private final boolean joinedLines;
    private boolean brokenLine;

    /** Length of the text when something that is seen but is no text was last written. */
    private int object = -1;

    Sink(Lines lines, List<Problem> problems, boolean joinedLines) {
        this.lines = lines;
        this.problems = problems;
        this.joinedLines = joinedLines;
    }

    /** Visible text: escaped into the HTML, as it is into the plain text. */
    void text(CharSequence chars, int from, int to) {
        if (brokenLine && from < to) {
            joinLines(chars, from, to);
        }
        HtmlEscape.append(html, chars, from, to);
        HtmlEscape.appendPlain(text, chars, from, to);
    }

    void text(CharSequence chars) {
        text(chars, 0, chars.length());
    }

    /** Ends a block of the plain text. */
    void endBlock() {
        breaks.clear();
        brokenLine = false;
        object = -1;
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
        if (length > 0 && text.charAt(length - 1) != '\n') {
            text.append('\n');
        }
    }

    /** The end of a line of the source, which is a blank unless Chinese meets Chinese. */
    void lineBreak() {
        html.append('\n');
        breaks.add(html.length() - 1);
        brokenLine = true;
    }

    /** The end of a line where the author wants one. */
    void hardBreak() {
        breaks.clear();
        html.append("<br>\n");
        brokenLine = true;
    }

    /** To be called before something that is seen but is no text, such as a picture, is written. */
    void object() {
        if (brokenLine) {
            endJoin(false);
        }
        object = text.length();
    }

    private void joinLines(CharSequence next, int from, int to) {
        boolean meet = object != text.length() && LineJoin.meet(text, 0, text.length(), next, from, to);
        endJoin(meet);
    }

    private void endJoin(boolean meet) {
        if (meet && joinedLines) {
            for (int i = breaks.size() - 1; i >= 0; i--) {
                html.deleteCharAt(breaks.get(i));
            }
        }
        if (!meet) {
            gap();
        }
        breaks.clear();
        brokenLine = false;
    }

    /** A gap in the plain text. */
    void gap() {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) > ' ') {
            text.append(' ');
        }
    }

    /** Records a link or picture and returns its index. */
    int link(Link.Kind kind, String target, int offset) {
        Place place = lines.parsed(offset);
        links.add(new Link(kind, target, place.line(), place.column()));
        return links.size() - 1;
    }

    void problem(ProblemCode code, int offset, Object... arguments) {
        problems.add(Problem.of(code, lines.parsed(offset), arguments));
    }
}
