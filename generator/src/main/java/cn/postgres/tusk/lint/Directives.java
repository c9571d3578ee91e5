package cn.postgres.tusk.lint;

import cn.postgres.tusk.lint.Switches.Quiet;
import cn.postgres.tusk.model.Prose;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Comments that turn rules off: {@code <!-- tusk-lint-disable dash ellipsis -->} up to {@code <!-- tusk-lint-enable -->},
 * {@code tusk-lint-disable-line} and {@code tusk-lint-disable-next-line}. Without the name of a rule all are meant; what
 * follows {@code --} is a reason. One per entry.
 */
final class Directives {
    private static final String PREFIX = "tusk-lint-";
    private static final List<String> VERBS = List.of("disable", "enable", "disable-line", "disable-next-line");

    private final SourceLines lines;
    private final Set<String> known;
    private final List<Quiet> quiet = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Quiet> open = new ArrayList<>();

    private Directives(SourceLines lines, Set<String> known) {
        this.lines = lines;
        this.known = known;
    }

    /** @param rules the ids of all rules */
    static Directives read(Prose prose, SourceLines lines, Set<String> rules) {
        Directives directives = new Directives(lines, rules);
        for (Prose.Remark remark : prose.remarks()) {
            directives.remark(remark);
        }
        directives.quiet.addAll(directives.open);
        return directives;
    }

    List<Quiet> quiet() {
        return quiet;
    }

    List<Problem> problems() {
        return problems;
    }

    private void remark(Prose.Remark remark) {
        String text = remark.text().strip();
        if (!text.startsWith(PREFIX)) {
            return;
        }
        int reason = text.indexOf(" --");
        String[] words = (reason < 0 ? text : text.substring(0, reason))
                .substring(PREFIX.length())
                .split("[\\s,，]+");
        Place place = lines.place(remark.from());
        if (!VERBS.contains(words[0])) {
            String nearest = Nearest.of(words[0], VERBS).orElse("disable");
            problems.add(Problem.of(ProblemCode.LINT_UNKNOWN_DIRECTIVE, place, PREFIX + words[0], PREFIX + nearest));
            return;
        }
        Set<String> rules = new LinkedHashSet<>();
        boolean usable = words.length == 1;
        for (int i = 1; i < words.length; i++) {
            if (known.contains(words[i])) {
                rules.add(words[i]);
                usable = true;
            } else {
                problems.add(unknown(words[i], place, known));
            }
        }
        if (usable) {
            apply(words[0], rules, place.line(), lines.line(remark.to()));
        }
    }

    /** A rule that there is not, and the one that was meant. */
    static Problem unknown(String rule, Place place, Set<String> known) {
        return Nearest.of(rule, known)
                .map(nearest -> Problem.of(ProblemCode.LINT_UNKNOWN_RULE_NEAREST, place, rule, nearest))
                .orElseGet(() -> Problem.of(ProblemCode.LINT_UNKNOWN_RULE, place, rule, String.join(", ", known)));
    }

    private void apply(String verb, Set<String> rules, int line, int lastLine) {
        switch (verb) {
            case "disable" -> open.add(new Quiet(rules, line, Integer.MAX_VALUE));
            case "disable-line" -> quiet.add(new Quiet(rules, line, lastLine));
            case "disable-next-line" -> quiet.add(new Quiet(rules, lastLine + 1, lastLine + 1));
            default -> enable(rules, lastLine);
        }
    }

    /** Ends what was turned off before; of a whole silence only the named rules come back. */
    private void enable(Set<String> rules, int line) {
        List<Quiet> former = List.copyOf(open);
        open.clear();
        for (Quiet each : former) {
            Set<String> left = new LinkedHashSet<>(each.rules().isEmpty() ? known : each.rules());
            left.removeAll(rules.isEmpty() ? known : rules);
            quiet.add(new Quiet(each.rules(), each.from(), line));
            if (!left.isEmpty()) {
                open.add(new Quiet(left, line + 1, Integer.MAX_VALUE));
            }
        }
    }
}
