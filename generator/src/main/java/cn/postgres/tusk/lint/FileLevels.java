package cn.postgres.tusk.lint;

import cn.postgres.tusk.config.LintConfig.Level;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one file says of the rules in its header: {@code lint: off}, or {@code lint: {dash: off, unpaired: error}}. */
public final class FileLevels {
    private FileLevels() {}

    /**
     * One line of the header.
     *
     * @param rule id of a rule; empty for all
     * @param value as written
     */
    public record Setting(String rule, String value, Place place) {}

    /** The levels by rule id. */
    public static Outcome<Map<String, Level>> read(List<Setting> settings) {
        Map<String, Level> levels = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Setting setting : settings) {
            Level level = level(setting.value());
            if (!setting.rule().isEmpty() && !Lint.RULES.contains(setting.rule())) {
                problems.add(Directives.unknown(setting.rule(), setting.place(), Lint.RULES));
            } else if (level == null || setting.rule().isEmpty() && level != Level.OFF) {
                problems.add(Problem.of(ProblemCode.LINT_SWITCH_INVALID, setting.place(), setting.value()));
            } else if (setting.rule().isEmpty()) {
                Lint.RULES.forEach(rule -> levels.put(rule, level));
            } else {
                levels.put(setting.rule(), level);
            }
        }
        return new Outcome<>(levels, problems);
    }

    private static @Nullable Level level(String value) {
        String name = value.strip().toUpperCase(Locale.ROOT);
        if (name.equals("FALSE") || name.equals("NO")) {
            return Level.OFF;
        }
        for (Level level : Level.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        return null;
    }
}
