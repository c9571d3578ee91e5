package cn.postgres.tusk.frontmatter;

import cn.postgres.tusk.data.Value;
import java.util.Objects;

/**
 * A source, split. Immutable.
 *
 * @param fields the header's values as written, not yet validated; empty where there is no header
 * @param form how the header was written
 * @param body what follows the header, lines ended by {@code \n}
 * @param bodyLine 1-based line of the file at which the body begins
 */
public record RawHeader(Value.Mapping fields, Form form, String body, int bodyLine) {
    public RawHeader {
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(body, "body");
    }

    /** How a header is written. */
    public enum Form {
        /** Between two lines {@code ---}. */
        YAML,
        /** Between two lines {@code +++}. */
        TOML,
        /** An object at the top of the file. */
        JSON,
        /** A title, then sections for author, date and tags, then a rule. */
        DIGOAL,
        /** There is none. */
        NONE
    }
}
