package cn.postgres.tusk.theme;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the flat YAML files of a theme: {@code theme.yml} and {@code i18n/<language>.yml}. */
final class Strings {
    private static final String FOLDER = "i18n/";
    private static final String ENDING = ".yml";

    private Strings() {}

    /** The language whose strings a file holds: {@code zh} for {@code i18n/zh.yml}. */
    static Optional<String> language(String path) {
        return path.startsWith(FOLDER) && path.endsWith(ENDING)
                ? Optional.of(path.substring(FOLDER.length(), path.length() - ENDING.length()))
                : Optional.empty();
    }

    /** Keys and texts; what is not a text is a problem and left out. */
    static Map<String, String> read(ThemeFile file, List<Problem> problems) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        Outcome<Optional<Value>> outcome = YamlReader.read(file.place(), text, 1);
        problems.addAll(outcome.problems());
        Map<String, String> strings = new LinkedHashMap<>();
        outcome.value().ifPresent(value -> {
            if (value instanceof Value.Mapping mapping) {
                mapping.fields().forEach(field -> put(strings, file, field, problems));
            } else {
                problems.add(invalid(file, value, "“" + text.lines().findFirst().orElse("") + "”"));
            }
        });
        return strings;
    }

    private static void put(Map<String, String> strings, ThemeFile file, Value.Field field, List<Problem> problems) {
        if (field.value() instanceof Value.Scalar scalar) {
            strings.put(field.key(), scalar.text());
        } else {
            problems.add(invalid(file, field.value(), "“" + field.key() + "”"));
        }
    }

    private static Problem invalid(ThemeFile file, Value value, String what) {
        Place place = new Place(file.place(), value.mark().line(), value.mark().column());
        return Problem.of(ProblemCode.THEME_INVALID, place, what);
    }
}
