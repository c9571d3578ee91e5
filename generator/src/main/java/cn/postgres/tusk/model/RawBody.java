package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body before its contributed HTML is cleaned: what {@code markdown} hands to {@code html}.
 *
 * @param title text of the first heading, or null without one
 * @param rawFrom where contributed HTML begins in {@code body.html()}, at the start of a top-level block; -1 for none
 * @param rawTo where it ends, at the end of a top-level block; -1 for none
 * @param rawLine line in the source file of the block at {@code rawFrom}
 * @param classes class names the author gave by Markdown attributes; kept by the cleaner
 */
public record RawBody(Body body, @Nullable String title, int rawFrom, int rawTo, int rawLine, List<String> classes) {
    /** Attribute that tells the cleaner the {@code line:column} of a contributed link or picture. */
    public static final String AT = "tusk-at";

    public RawBody {
        classes = List.copyOf(classes);
    }
}
