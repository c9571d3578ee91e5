package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Anchors;
import cn.postgres.tusk.text.Han;
import cn.postgres.tusk.text.HtmlEscape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that is gathered while the tree is walked once. Not thread-safe; one per body. */
final class Sink {
    final StringBuilder html = new StringBuilder(4096);
    final StringBuilder text = new StringBuilder(2048);
    final StringBuilder code = new StringBuilder();
    final StringBuilder prose = new StringBuilder();
    final List<Heading> headings = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<String> classes = new ArrayList<>();
    final Anchors ids = new Anchors();
    final Lines lines;
    final List<Problem> problems;

    /** Names of contributed elements written so far. */
    final Set<String> openTags = new HashSet<>();

    final Set<String> unknownTags = new HashSet<>();

    /** Whether contributed tags were written since this was last set to false. */
    boolean raw;

    int rawFrom = -1;
    int rawTo = -1;
    int rawLine;

    Sink(Lines lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** Visible text: escaped into the HTML, as it is into the plain text. */
    void text(CharSequence chars, int from, int to) {
        HtmlEscape.append(html, chars, from, to);
        HtmlEscape.appendPlain(text, chars, from, to);
    }

    void text(CharSequence chars) {
        text(chars, 0, chars.length());
    }

    /** Ends a block of the plain text. */
    void endBlock() {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
        if (length > 0 && text.charAt(length - 1) != '\n') {
            text.append('\n');
        }
    }

    /** A gap in the plain text, as between two lines; none between wide characters. */
    void gap(char next) {
        int length = text.length();
        if (length == 0) {
            return;
        }
        char before = text.charAt(length - 1);
        if (before > ' ' && !(Han.isWide(before) && Han.isWide(next))) {
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
