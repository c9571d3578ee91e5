package cn.postgres.tusk.theme;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

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

    /** Keys and texts; what is neither a text nor a number is a problem and left out. */
    static Map<String, String> read(ThemeFile file, List<Problem> problems) {
        Map<String, String> strings = new LinkedHashMap<>();
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file.path()).build();
            Object root = new Load(settings).loadFromString(new String(file.bytes(), StandardCharsets.UTF_8));
            if (root instanceof Map<?, ?> map) {
                map.forEach((key, value) -> put(strings, file, String.valueOf(key), value, problems));
            } else if (root != null) {
                problems.add(Problem.of(ProblemCode.THEME_INVALID, Place.of(file.place()), "key: value"));
            }
        } catch (MarkedYamlEngineException e) {
            problems.add(Problem.of(ProblemCode.THEME_INVALID, place(file, e), String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.add(Problem.of(ProblemCode.THEME_INVALID, Place.of(file.place()), firstLine(e)));
        }
        return strings;
    }

    private static void put(
            Map<String, String> strings, ThemeFile file, String key, Object value, List<Problem> problems) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            strings.put(key, value.toString());
        } else {
            problems.add(Problem.of(ProblemCode.THEME_INVALID, Place.of(file.place()), key));
        }
    }

    private static Place place(ThemeFile file, MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark();
        return mark.map(at -> new Place(file.place(), at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> Place.of(file.place()));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
