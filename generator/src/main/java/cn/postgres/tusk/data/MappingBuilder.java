package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the fields of one mapping; the first of a duplicate wins. Used by one thread. */
final class MappingBuilder {
    private final String path;
    private final Mark mark;
    private final List<Problem> problems;
    private final Map<String, Value.Field> fields = new LinkedHashMap<>();

    MappingBuilder(String path, Mark mark, List<Problem> problems) {
        this.path = path;
        this.mark = mark;
        this.problems = problems;
    }

    void add(String key, Value value, Mark keyMark) {
        Value.Field first = fields.putIfAbsent(key, new Value.Field(key, value, keyMark));
        if (first != null) {
            problems.add(duplicate(path, key, keyMark, first.mark().line()));
        }
    }

    static Problem duplicate(String path, String key, Mark mark, int firstLine) {
        Place place = new Place(path, mark.line(), mark.column());
        return Problem.of(ProblemCode.DUPLICATE_KEY, place, key, firstLine);
    }

    Value.Mapping build() {
        return new Value.Mapping(new ArrayList<>(fields.values()), mark);
    }
}
