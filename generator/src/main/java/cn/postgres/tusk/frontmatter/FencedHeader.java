package cn.postgres.tusk.frontmatter;

import cn.postgres.tusk.data.TomlReader;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * A header between two lines of {@code ---} (YAML) or {@code +++} (TOML). A body may begin with a rule {@code ---} too;
 * what stands below it decides. Stateless.
 */
final class FencedHeader {
    private FencedHeader() {}

    /** The header that begins in the given line; empty where there is none. */
    static Optional<Outcome<RawHeader>> read(String path, Lines lines, int first) {
        boolean yaml = isFence(lines, first, "---");
        if (!yaml && !isFence(lines, first, "+++")) {
            return Optional.empty();
        }
        int close = close(lines, first + 1, yaml);
        int key = firstKey(lines, first + 1, close < 0 ? lines.count() : close, yaml);
        if (close < 0) {
            return key == first + 1 && isAscii(lines, key)
                    ? Optional.of(unclosed(path, lines, first))
                    : Optional.empty();
        }
        if (close == first + 1) {
            return Optional.of(
                    Outcome.of(header(path, lines, first, close, yaml).value()));
        }
        return key < 0 ? Optional.empty() : closed(path, lines, first, close, yaml, isAscii(lines, key));
    }

    private static Optional<Outcome<RawHeader>> closed(
            String path, Lines lines, int first, int close, boolean yaml, boolean sure) {
        Outcome<RawHeader> outcome = header(path, lines, first, close, yaml);
        boolean failed = outcome.problems().stream().anyMatch(Problem::isError);
        if (failed && hasProse(lines, first + 1, close)) {
            // the fence that closes it is a rule further down in the body
            return sure ? Optional.of(unclosed(path, lines, first)) : Optional.empty();
        }
        return Optional.of(outcome);
    }

    /** Keys are mostly ASCII; a Han word before a colon may as well be prose. */
    private static boolean isAscii(Lines lines, int number) {
        return lines.line(number).charAt(0) < 128;
    }

    private static Outcome<RawHeader> header(String path, Lines lines, int first, int close, boolean yaml) {
        String text = lines.range(first + 1, close);
        Outcome<Value.Mapping> fields =
                yaml ? YamlReader.readHeader(path, text, first + 2) : TomlReader.readHeader(path, text, first + 2);
        RawHeader.Form form = yaml ? RawHeader.Form.YAML : RawHeader.Form.TOML;
        RawHeader header = new RawHeader(fields.value(), form, lines.from(close + 1), close + 2);
        return new Outcome<>(header, fields.problems());
    }

    private static Outcome<RawHeader> unclosed(String path, Lines lines, int first) {
        String fence = lines.line(first).strip();
        Place place = new Place(path, first + 1, 1);
        return new Outcome<>(FrontMatter.none(lines), List.of(Problem.of(ProblemCode.HEADER_UNCLOSED, place, fence)));
    }

    private static int close(Lines lines, int from, boolean yaml) {
        for (int number = from; number < lines.count(); number++) {
            if (yaml ? isFence(lines, number, "---") || isFence(lines, number, "...") : isFence(lines, number, "+++")) {
                return number;
            }
        }
        return -1;
    }

    private static boolean isFence(Lines lines, int number, String fence) {
        int start = lines.start(number);
        return lines.text().startsWith(fence, start)
                && lines.line(number).stripTrailing().length() == 3;
    }

    /** The first line that could only be a header's, or -1 when a person would not see a header here. */
    private static int firstKey(Lines lines, int from, int to, boolean yaml) {
        for (int number = from; number < to; number++) {
            String line = lines.line(number);
            if (yaml ? HeaderLine.isYamlKey(line) : HeaderLine.isTomlKey(line)) {
                return number;
            }
            boolean comment = line.startsWith("#") || line.isBlank();
            if (!comment && !HeaderLine.couldBeYaml(line)) {
                return HeaderLine.anyKnownKey(lines, number, Math.min(to, number + 20));
            }
        }
        return -1;
    }

    /** Whether a paragraph stands in there: a blank line, then a line that no header would have. */
    private static boolean hasProse(Lines lines, int from, int to) {
        boolean blank = false;
        for (int number = from; number < to; number++) {
            String line = lines.line(number);
            if (line.isBlank()) {
                blank = true;
            } else if (blank && isProse(line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProse(String line) {
        boolean heading = line.startsWith("## ") || line.startsWith("# ") || line.startsWith("### ");
        char first = line.charAt(0);
        boolean header = HeaderLine.isYamlKey(line)
                || HeaderLine.isTomlKey(line)
                || first == '#'
                || first == '-'
                || first == '['
                || first == ']'
                || first == '}'
                || Character.isWhitespace(first);
        return heading || !header;
    }
}
