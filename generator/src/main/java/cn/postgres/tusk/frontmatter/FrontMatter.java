package cn.postgres.tusk.frontmatter;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import java.util.List;

/**
 * Splits a file into header and body; first step of parsing. A byte order mark, blank lines at the top and any kind of
 * line end are tolerated. Stateless.
 */
public final class FrontMatter {
    private FrontMatter() {}

    /**
     * Finds the header of a text.
     *
     * @param path for the places of problems, and for the date in a name such as {@code 20180702_01.md}
     */
    public static Outcome<RawHeader> split(String path, String text) {
        Lines lines = Lines.of(text);
        int first = lines.skipBlank(0);
        if (first == lines.count()) {
            return Outcome.of(none(lines));
        }
        return FencedHeader.read(path, lines, first)
                .or(() -> JsonHeader.read(path, lines, first))
                .or(() -> DigoalHeader.read(path, lines, first).map(Outcome::of))
                .orElseGet(() -> Outcome.of(none(lines)));
    }

    /** The whole text is body. */
    static RawHeader none(Lines lines) {
        return new RawHeader(new Value.Mapping(List.of(), new Mark(1, 1)), RawHeader.Form.NONE, lines.text(), 1);
    }
}
