package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Block.Kind;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.Outline;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.text.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/** Notes, while a body is written, which of its text belongs to which block. Not thread-safe; one per body. */
final class Outliner {
    private static final int NO_LINK = -1;

    private final Sink sink;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int more = -1;

    // Where the open block began
    private int text;
    private int code;
    private int html;
    private int links;
    private int mark;
    private int headings;
    private int line;

    /** The heading of each block that is one, by the block's index. */
    private final List<Integer> headingOf = new ArrayList<>();

    /** A link or inline code in the text. */
    private record Mark(int from, int to, int link) {}

    Outliner(Sink sink) {
        this.sink = sink;
    }

    /** A link that began at an offset of the text ends here. */
    void link(int from, int link) {
        while (!marks.isEmpty() && marks.get(marks.size() - 1).from() >= from) {
            marks.remove(marks.size() - 1);
        }
        marks.add(new Mark(from, sink.text.length(), link));
    }

    /** Inline code that began at an offset of the text ends here. */
    void code(int from) {
        marks.add(new Mark(from, sink.text.length(), NO_LINK));
    }

    /** The author's end of the summary; the first counts. */
    void comment(String comment) {
        if (more < 0 && isMore(comment)) {
            more = sink.text.length();
        }
    }

    private static boolean isMore(String comment) {
        String inner = comment.strip();
        // <!--> is a comment, too
        return inner.length() >= 7
                && inner.length() < 40
                && inner.startsWith("<!--")
                && inner.endsWith("-->")
                && inner.substring(4, inner.length() - 3).strip().equalsIgnoreCase("more");
    }

    /** A block of the top level begins at an offset of the source. */
    void begin(int offset) {
        line = sink.lines.parsed(offset).line();
        text = sink.text.length();
        code = sink.code.length();
        html = sink.html.length();
        links = sink.links.size();
        mark = marks.size();
        headings = sink.headings.size();
    }

    void end(Kind written) {
        int end = sink.text.length();
        while (end > text && sink.text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end == text && sink.code.length() == code && sink.html.length() == html) {
            return;
        }
        Kind kind = kind(written, end);
        long print = print(kind, end);
        blocks.add(new Block(kind, text, end, code, sink.code.length(), line, print, false));
        headingOf.add(sink.headings.size() > headings ? headings : -1);
    }

    private Kind kind(Kind written, int end) {
        boolean afterPicture =
                !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == Kind.PICTURE;
        return switch (written) {
            case PROSE -> paragraph(end);
            case CAPTION -> afterPicture ? Kind.CAPTION : paragraph(end);
            case BOLD -> paragraph(end) == Kind.PROSE ? Kind.BOLD : paragraph(end);
            case HEADING -> onlyMarks(end) && onlyLinks() ? Kind.LINK_HEADING : Kind.HEADING;
            case LIST -> onlyMarks(end) && onlyLinks() ? Kind.LINK_LIST : Kind.LIST;
            default -> written;
        };
    }

    private Kind paragraph(int end) {
        if (end == text) {
            return Kind.PICTURE;
        }
        if (!onlyMarks(end)) {
            return Kind.PROSE;
        }
        return onlyLinks() ? Kind.LINKS : Kind.LABELS;
    }

    /** Whether all letters of the block stand in links or inline code; a number outside is that of an item. */
    private boolean onlyMarks(int end) {
        int at = text;
        for (int i = mark; i < marks.size() && at < end; i++) {
            if (hasLetters(at, marks.get(i).from())) {
                return false;
            }
            at = Math.max(at, marks.get(i).to());
        }
        return marks.size() > mark && !hasLetters(at, end);
    }

    private boolean onlyLinks() {
        for (int i = mark; i < marks.size(); i++) {
            if (marks.get(i).link() == NO_LINK
                    && marks.get(i).to() > marks.get(i).from()) {
                return false;
            }
        }
        return true;
    }

    private boolean hasLetters(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = sink.text.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private long print(Kind kind, int end) {
        Fingerprint print = new Fingerprint().add(kind.name());
        if (kind == Kind.LINK_HEADING) {
            // Any number of tags in any order is the same line of tags
            marks.subList(mark, marks.size()).stream()
                    .mapToLong(this::print)
                    .sorted()
                    .distinct()
                    .forEach(print::add);
            return print.value();
        }
        print.add(sink.text, text, end).add(sink.code, code, sink.code.length());
        for (Link link : sink.links.subList(links, sink.links.size())) {
            print.address(link.target());
        }
        if (sink.raw) {
            raw(print);
        }
        return print.value();
    }

    private long print(Mark link) {
        Fingerprint print = new Fingerprint().add(sink.text, link.from(), link.to());
        return print.anyAddress(sink.links.get(link.link()).target()).value();
    }

    /** Contributed tags, but for the places they were told. */
    private void raw(Fingerprint print) {
        int from = html;
        for (int at = sink.html.indexOf(RawBody.AT, from); at >= 0; at = sink.html.indexOf(RawBody.AT, from)) {
            print.exact(sink.html, from, at);
            int quote = sink.html.indexOf("\"", at);
            from = quote < 0 ? at + 1 : Math.max(quote, sink.html.indexOf("\"", quote + 1)) + 1;
        }
        // What our own writer made may hold the numbers of links
        print.add(sink.html, from, sink.html.length());
    }

    /**
     * A line of tags at the top is no heading of the text: one of nothing but links, deeper than the heading that
     * follows at once.
     */
    List<Heading> headings() {
        List<Heading> kept = new ArrayList<>(sink.headings);
        for (int i = 0; i + 1 < blocks.size() && blocks.get(i).kind() == Kind.LINK_HEADING; i++) {
            Heading line = sink.headings.get(headingOf.get(i));
            int next = headingOf.get(i + 1);
            if (next < 0 || sink.headings.get(next).level() >= line.level()) {
                break;
            }
            kept.remove(line);
        }
        return kept;
    }

    /** The outline, in offsets of the body. */
    Outline outline(Restoration text, Restoration code) {
        List<Block> moved = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            moved.add(new Block(
                    block.kind(),
                    text.offset(block.from()),
                    text.offset(block.to()),
                    code.offset(block.codeFrom()),
                    code.offset(block.codeTo()),
                    block.line(),
                    block.print(),
                    false));
        }
        List<Outline.Span> whole = new ArrayList<>();
        for (Mark one : marks) {
            int from = text.offset(one.from());
            if (one.from() < one.to() && from < Outline.WHOLE_WITHIN) {
                whole.add(new Outline.Span(from, text.offset(one.to())));
            }
        }
        return new Outline(moved, whole, more < 0 ? -1 : text.offset(more));
    }
}
