package cn.postgres.tusk.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Header;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands behind a key, the result is an entry and a list of problems. */
class HostileMappingTest {
    private static final ContentTypes TYPES = ContentTypes.builtIn();
    private static final EntrySchema SCHEMA = new EntrySchema(TYPES);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Mark MARK = new Mark(1, 1);
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "true",
            "-1",
            "2018-13-45",
            "2018",
            "20180801",
            "99999999999999999999",
            "一、二，三",
            "\u0000\uD800",
            "9780000000000",
            "http://",
            "https://example.org/",
            "{{ x }}",
            "入门",
            "print",
            "~",
            "\n\n",
            "+08:00",
            "24:00");

    static List<ContentType> types() {
        return TYPES.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyKindOfValueBehindEveryKeyIsReadOrReported(ContentType type) {
        Random random = new Random(type.id().hashCode());
        List<String> keys = new ArrayList<>(
                new RecordPlans(List.of(Header.class)).of(Header.class).names());
        keys.addAll(new RecordPlans(List.of(type.details())).of(type.details()).names());
        keys.addAll(List.of("", " ", "_", "type", "Title", "titel", "url", "title"));
        for (int round = 0; round < 2000; round++) {
            Value.Mapping mapping = mapping(random, keys, 0);
            var outcome = SCHEMA.read(type, mapping, "a.yml", ZONE);
            assertEquals(type.details(), outcome.value().details().getClass());
        }
    }

    private static Value.Mapping mapping(Random random, List<String> keys, int depth) {
        List<Value.Field> fields = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            fields.add(new Value.Field(keys.get(random.nextInt(keys.size())), value(random, keys, depth + 1), MARK));
        }
        return new Value.Mapping(fields, MARK);
    }

    private static Value value(Random random, List<String> keys, int depth) {
        int kind = depth > 4 ? 9 : random.nextInt(10);
        if (kind < 2) {
            return mapping(random, keys, depth);
        }
        if (kind < 4) {
            List<Value> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(value(random, keys, depth + 1));
            }
            return new Value.Sequence(items, MARK);
        }
        Value.Kind[] kinds = Value.Kind.values();
        return new Value.Scalar(TEXTS.get(random.nextInt(TEXTS.size())), kinds[random.nextInt(kinds.length)], MARK);
    }

    @Test
    void aHundredThousandUnknownKeysTakeNoLongTime() {
        List<Value.Field> fields = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            fields.add(new Value.Field("unbekannt" + i, new Value.Scalar("x", Value.Kind.TEXT, MARK), MARK));
        }
        Value.Mapping mapping = new Value.Mapping(fields, MARK);
        ContentType post = TYPES.byId("post").orElseThrow();
        int problems = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> SCHEMA.read(post, mapping, "a.md", ZONE).problems().size());
        assertEquals(100_000, problems);
    }
}
