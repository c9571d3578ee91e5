package cn.postgres.tusk.frontmatter;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paragraph below a section's heading, as a value. Used by one thread. */
final class DigoalParagraph {
    /** An author's name is not longer, in characters; more is prose. */
    private static final int AUTHOR_LENGTH = 200;

    private final Lines lines;
    private final int from;
    private final int to;

    DigoalParagraph(Lines lines, int from, int to) {
        this.lines = lines;
        this.from = from;
        this.to = to;
    }

    /** What the section says; empty when its text is no such thing. */
    Optional<Value> value(DigoalSection section) {
        return switch (section) {
            case AUTHOR -> authors();
            case DATE -> date();
            case TAGS -> Optional.of(new Value.Sequence(parts(), mark()));
        };
    }

    private Optional<Value> authors() {
        if (lines.range(from, to).strip().length() > AUTHOR_LENGTH) {
            return Optional.empty();
        }
        List<Value> authors = parts();
        return Optional.of(authors.size() == 1 ? authors.get(0) : new Value.Sequence(authors, mark()));
    }

    /** One date and nothing else; a text without digits or with more than a date is returned to the body. */
    private Optional<Value> date() {
        String text = PlainTitle.of(line(from).strip());
        if (to > from + 1 || text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(new Value.Scalar(WrittenDate.iso(text), Value.Kind.TEXT, mark()));
    }

    private List<Value> parts() {
        boolean commas = contains(',') || contains('，') || contains(';') || contains('；');
        Map<String, Value> parts = new LinkedHashMap<>();
        for (int number = from; number < to; number++) {
            String line = line(number);
            int start = itemStart(line);
            int depth = 0;
            for (int at = start; at <= line.length(); at++) {
                char c = at < line.length() ? line.charAt(at) : ',';
                depth = depth(depth, c, line, at);
                if (at == line.length() || depth == 0 && isSeparator(c, commas)) {
                    add(parts, line, start, at, number);
                    start = at + 1;
                }
            }
        }
        return new ArrayList<>(parts.values());
    }

    /** Commas within brackets part nothing: {@code numeric(10,2)}. A bracket that is never closed does not count. */
    private static int depth(int depth, char c, String line, int at) {
        return switch (c) {
            case '(' -> line.indexOf(')', at) > at ? depth + 1 : depth;
            case '（' -> line.indexOf('）', at) > at ? depth + 1 : depth;
            case ')', '）' -> Math.max(0, depth - 1);
            default -> depth;
        };
    }

    private static boolean isSeparator(char c, boolean commas) {
        return switch (c) {
            case ',', '，', ';', '；' -> true;
            // between other separators it joins words of one part
            case '、' -> !commas;
            default -> false;
        };
    }

    private void add(Map<String, Value> parts, String line, int start, int end, int number) {
        int at = start;
        while (at < end && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        String text = PlainTitle.of(line.substring(at, end).strip());
        if (!text.isEmpty()) {
            Mark mark = new Mark(number + 1, line.codePointCount(0, at) + 1);
            parts.putIfAbsent(text, new Value.Scalar(text, Value.Kind.TEXT, mark));
        }
    }

    private static int itemStart(String line) {
        String text = line.stripLeading();
        int indent = line.length() - text.length();
        boolean item = text.startsWith("- ") || text.startsWith("* ") || text.startsWith("+ ");
        return item ? indent + 2 : indent;
    }

    private boolean contains(char c) {
        int at = lines.text().indexOf(c, lines.start(from));
        return at >= 0 && at < lines.start(to);
    }

    private String line(int number) {
        return lines.line(number);
    }

    private Mark mark() {
        String line = line(from);
        return new Mark(from + 1, itemStart(line) + 1);
    }
}
