package cn.postgres.tusk.frontmatter;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the header of digoal's posts (https://github.com/digoal/blog): a heading with the title, headings 作者, 日期 and
 * 标签 with a paragraph each, a rule. Sections may be missing or stand in another order, the rule may be missing, and
 * lines between them that are none of these (such as the links to his lists of topics) stay in the body. Used once, by
 * one thread.
 */
final class DigoalHeader {
    /** Lines that may stand between the title and the first section. */
    private static final int PREAMBLE = 12;

    private final String path;
    private final Lines lines;
    private final int first;
    private final List<Value.Field> fields = new ArrayList<>();
    private final Map<DigoalSection, Integer> found = new EnumMap<>(DigoalSection.class);
    /** Which lines are header: they are blanked in a body that begins before the last of them. */
    private final boolean[] taken;
    /** The line after the header. */
    private int end;

    private DigoalHeader(String path, Lines lines, int first) {
        this.path = path;
        this.lines = lines;
        this.first = first;
        this.taken = new boolean[lines.count()];
        this.end = first;
    }

    /** The header that begins in the given line; empty where there is none. */
    static Optional<RawHeader> read(String path, Lines lines, int first) {
        return new DigoalHeader(path, lines, first).read();
    }

    private Optional<RawHeader> read() {
        Optional<FileDate> fileDate = FileDate.of(path);
        int after = title();
        boolean titled = after > first;
        int section = firstSection(after);
        boolean ruled = section >= 0 && sections(section);
        boolean header = found.size() >= 2
                || found.size() == 1 && (ruled || fileDate.isPresent())
                || titled && fileDate.isPresent();
        if (!header) {
            return Optional.empty();
        }
        if (!found.containsKey(DigoalSection.DATE)) {
            fileDate.ifPresent(date -> fields.add(field(DigoalSection.DATE.key(), date.iso(), new Mark(1, 1))));
        }
        return Optional.of(header());
    }

    /** Takes the title; returns the line after it, or the first line where there is none. */
    private int title() {
        Optional<Heading> heading = Heading.of(lines.line(first));
        if (heading.isPresent()) {
            boolean title = heading.get().level() <= 2
                    && !heading.get().text().isEmpty()
                    && DigoalSection.of(heading.get()).isEmpty();
            return title ? title(heading.get().text(), heading.get().column(), first + 1) : first;
        }
        return setextTitle();
    }

    private int setextTitle() {
        StringBuilder text = new StringBuilder();
        for (int number = first; number < Math.min(first + 4, lines.count() - 1); number++) {
            String line = lines.line(number);
            if (lines.isBlank(number) || Heading.of(line).isPresent() || !isText(line)) {
                return first;
            }
            text.append(text.isEmpty() ? "" : " ").append(line.strip());
            String next = lines.line(number + 1);
            if (Heading.isDoubleUnderline(next) || next.startsWith("--") && Heading.isRule(next)) {
                return title(text.toString(), column(lines.line(first)), number + 2);
            }
        }
        return first;
    }

    /** Whether a line can be a paragraph's: no list, quote, table, code or HTML. */
    private static boolean isText(String line) {
        return !Heading.isFence(line)
                && !line.startsWith("    ")
                && "->*+|<`".indexOf(line.strip().charAt(0)) < 0;
    }

    private int title(String text, int column, int after) {
        fields.add(field("title", PlainTitle.of(text), new Mark(first + 1, column)));
        take(first, after);
        end = after;
        return after;
    }

    /** The line of the first section's heading, or -1; before it only a few lines that belong to no section. */
    private int firstSection(int from) {
        int last = Math.min(lines.count(), from + PREAMBLE);
        for (int number = from; number < last; number++) {
            String line = lines.line(number);
            Optional<Heading> heading = Heading.of(line);
            if (heading.isPresent() && DigoalSection.of(heading.get()).isPresent()) {
                return number;
            }
            boolean other = heading.isPresent() && heading.get().level() <= 3;
            if (other || Heading.isFence(line) || Heading.isRule(line)) {
                return -1;
            }
        }
        return -1;
    }

    /** Takes sections as long as they follow each other, and the rule below them; true when there is a rule. */
    private boolean sections(int from) {
        int number = from;
        while (number < lines.count()) {
            if (Heading.isRule(lines.line(number))) {
                take(number, number + 1);
                end = number + 1;
                return true;
            }
            Optional<DigoalSection> section = Heading.of(lines.line(number)).flatMap(DigoalSection::of);
            if (section.isEmpty() || found.containsKey(section.get())) {
                return false;
            }
            number = section(section.get(), number);
            if (number < 0) {
                return false;
            }
        }
        return false;
    }

    /** Takes one section; returns the next line that is not blank, or -1 when the header ends within the section. */
    private int section(DigoalSection section, int heading) {
        int from = lines.skipBlank(heading + 1);
        int to = from;
        while (to < lines.count() && !lines.isBlank(to) && !isBorder(lines.line(to))) {
            to++;
        }
        DigoalParagraph paragraph = new DigoalParagraph(lines, from, to);
        Optional<Value> value = from == to ? Optional.empty() : paragraph.value(section);
        if (from < to && value.isEmpty()) {
            // such a text is the body's
            return keep(section, to);
        }
        found.put(section, heading);
        value.ifPresent(known -> fields.add(new Value.Field(section.key(), known, known.mark())));
        take(heading, to);
        end = to;
        int next = lines.skipBlank(to);
        return next < lines.count() && isBorder(lines.line(next)) ? next : -1;
    }

    private int keep(DigoalSection section, int to) {
        int next = lines.skipBlank(to);
        boolean goesOn = next < lines.count()
                && (Heading.isRule(lines.line(next))
                        || Heading.of(lines.line(next))
                                .flatMap(DigoalSection::of)
                                .filter(other -> other != section)
                                .isPresent());
        return goesOn ? next : -1;
    }

    private static boolean isBorder(String line) {
        return Heading.isRule(line) || Heading.of(line).isPresent();
    }

    private void take(int from, int to) {
        java.util.Arrays.fill(taken, from, to, true);
    }

    /** The body is what follows the header, with what stood within it but is not part of it above. */
    private RawHeader header() {
        int start = end;
        for (int number = first; number < end; number++) {
            if (!taken[number] && !lines.isBlank(number)) {
                start = number;
                break;
            }
        }
        StringBuilder body = new StringBuilder(lines.text().length());
        for (int number = start; number < end; number++) {
            body.append(taken[number] ? "" : lines.line(number)).append('\n');
        }
        body.append(lines.from(end));
        Value.Mapping mapping = new Value.Mapping(fields, new Mark(first + 1, 1));
        return new RawHeader(mapping, RawHeader.Form.DIGOAL, body.toString(), start + 1);
    }

    private static Value.Field field(String key, String text, Mark mark) {
        return new Value.Field(key, new Value.Scalar(text, Value.Kind.TEXT, mark), mark);
    }

    private static int column(String line) {
        return line.length() - line.stripLeading().length() + 1;
    }
}
