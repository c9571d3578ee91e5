package cn.postgres.tusk.frontmatter;

import cn.postgres.tusk.data.JsonReader;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import java.util.Optional;

/** A header that is a JSON object at the top of a file. Stateless. */
final class JsonHeader {
    private JsonHeader() {}

    /** The header that begins in the given line; empty where there is none. */
    static Optional<Outcome<RawHeader>> read(String path, Lines lines, int first) {
        String text = lines.from(first);
        int second = 1;
        while (second < text.length() && Character.isWhitespace(text.charAt(second))) {
            second++;
        }
        if (!text.startsWith("{") || second >= text.length() || text.charAt(second) != '"') {
            return Optional.empty();
        }
        int end = JsonReader.objectEnd(text);
        if (end < 0) {
            return Optional.empty();
        }
        int last = lines.lineAt(lines.start(first) + end - 1);
        boolean alone = lines.text()
                .substring(lines.start(first) + end, lines.start(last + 1))
                .isBlank();
        Outcome<Optional<Value>> outcome = JsonReader.readHeader(path, text.substring(0, end), first + 1);
        if (!alone) {
            return Optional.empty();
        }
        if (outcome.value().orElse(null) instanceof Value.Mapping mapping) {
            RawHeader header = new RawHeader(mapping, RawHeader.Form.JSON, lines.from(last + 1), last + 2);
            return Optional.of(new Outcome<>(header, outcome.problems()));
        }
        return Optional.of(new Outcome<>(FrontMatter.none(lines), outcome.problems()));
    }
}
