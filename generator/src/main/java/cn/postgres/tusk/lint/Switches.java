package cn.postgres.tusk.lint;

import cn.postgres.tusk.config.LintConfig;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each rule is on, and how grave its breaks are: the site, then the file, then comments in the text. */
final class Switches {
    /**
     * Lines in which rules are off.
     *
     * @param rules the rules; empty for all
     * @param from first line
     * @param to last line
     */
    record Quiet(Set<String> rules, int from, int to) {}

    private final Map<ProblemCode, LintConfig.Level> levels = new EnumMap<>(ProblemCode.class);
    private final List<Quiet> quiet = new ArrayList<>();

    /** @param file levels by rule id that the file sets itself */
    Switches(LintConfig config, Map<String, LintConfig.Level> file, List<Quiet> quiet) {
        Map<String, LintConfig.Level> site = config.levels();
        for (ProblemCode code : ProblemCode.values()) {
            code.rule().ifPresent(rule -> {
                LintConfig.Level level = file.getOrDefault(rule, site.get(rule));
                levels.put(code, level == null ? LintConfig.Level.OFF : level);
            });
        }
        this.quiet.addAll(quiet);
    }

    boolean isOff(ProblemCode code) {
        return levels.getOrDefault(code, LintConfig.Level.OFF) == LintConfig.Level.OFF;
    }

    /** The severity of a break at a place; null where the rule is off. */
    @Nullable
    Severity severity(ProblemCode code, Place place) {
        String rule = code.rule().orElse("");
        for (Quiet lines : quiet) {
            boolean meant = lines.rules().isEmpty() || lines.rules().contains(rule);
            if (meant && lines.from() <= place.line() && place.line() <= lines.to()) {
                return null;
            }
        }
        return levels.getOrDefault(code, LintConfig.Level.OFF).severity();
    }
}
