package cn.postgres.tusk.schema;

import cn.postgres.tusk.model.Doc;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record, as its author sees it.
 *
 * @param names every accepted spelling of the key, its own first
 * @param nullable whether null stands for a missing value
 * @param pattern what a text must match, or null
 */
record Slot(
        List<String> names,
        Doc doc,
        Shape shape,
        boolean nullable,
        @Nullable Pattern pattern) {
    /** The key as it is documented. */
    String key() {
        return names.get(0);
    }
}
