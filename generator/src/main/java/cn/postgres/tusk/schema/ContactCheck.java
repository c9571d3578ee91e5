package cn.postgres.tusk.schema;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.PublicChannels;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses private phone numbers, mail addresses and accounts in entries whose record is marked {@link PublicChannels}: in
 * every value, whatever its key, and in the text. One problem for each value or line. For one entry; not safe for threads.
 */
public final class ContactCheck {
    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    private ContactCheck(String path) {
        this.path = path;
    }

    /** Whether the entries of a type are checked. */
    static boolean concerns(ContentType type) {
        return type.details().isAnnotationPresent(PublicChannels.class);
    }

    /** The problems of an entry's fields. */
    static List<Problem> fields(Value.Mapping fields, String path) {
        ContactCheck check = new ContactCheck(path);
        check.mapping(fields, "");
        return check.problems;
    }

    /**
     * The problems of an entry's text.
     *
     * @param body Markdown or HTML
     * @param line of its first line in the file, from 1
     * @param indent of all its lines in the file, 0 where it is the end of the file
     */
    public static List<Problem> body(ContentType type, String body, String path, int line, int indent) {
        ContactCheck check = new ContactCheck(path);
        if (concerns(type)) {
            String[] lines = body.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                int number = line + i;
                PrivateContact.in(lines[i])
                        .ifPresent(found -> check.report(found, "body", new Mark(number, indent + found.from() + 1)));
            }
        }
        return check.problems;
    }

    private void mapping(Value.Mapping mapping, String prefix) {
        String called = scalar(mapping.get("title")) + scalar(mapping.get("name"));
        for (Value.Field field : mapping.fields()) {
            String before = field.key().equals("value") ? called : field.key();
            value(field.value(), prefix + field.key(), before);
        }
    }

    private static String scalar(@Nullable Value value) {
        return value instanceof Value.Scalar scalar ? scalar.text() : "";
    }

    /** @param called what the value is called: {@code wechat}, 微信 */
    private void value(Value value, String key, String called) {
        if (value instanceof Value.Mapping mapping) {
            mapping(mapping, key + ".");
        } else if (value instanceof Value.Sequence sequence) {
            sequence.items().forEach(item -> value(item, key, called));
        } else if (value instanceof Value.Scalar scalar && !scalar.text().isBlank()) {
            Optional<PrivateContact> found = PrivateContact.in(scalar.text());
            found.or(() -> PrivateContact.account(called + ": " + scalar.text()))
                    .ifPresent(contact -> report(contact, key, scalar.mark()));
        }
    }

    private void report(PrivateContact contact, String key, Mark mark) {
        problems.add(Problem.of(contact.code(), new Place(path, mark.line(), mark.column()), key, contact.shown()));
    }
}
