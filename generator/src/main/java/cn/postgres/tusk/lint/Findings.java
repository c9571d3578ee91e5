package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** What the rules found in one entry. Not thread-safe; one per entry. */
final class Findings {
    private final Switches switches;
    private final List<Finding> all = new ArrayList<>();

    Findings(Switches switches) {
        this.switches = switches;
    }

    List<Finding> all() {
        return all;
    }

    /** Something that nobody but its author can repair. */
    void add(ProblemCode code, Passage passage, int index, Object... arguments) {
        add(code, passage, index, List.of(), arguments);
    }

    /** Something that the edits repair. */
    void add(ProblemCode code, Passage passage, int index, List<Edit> edits, Object... arguments) {
        List<Edit> possible = passage.isExact() ? edits : List.of();
        add(code, passage.lines().place(passage.from(index)), possible, passage.heading(), arguments);
    }

    void add(ProblemCode code, Place place, List<Edit> edits, int heading, Object... arguments) {
        Severity severity = switches.severity(code, place);
        if (severity != null) {
            Problem problem = Problem.of(code, place, arguments);
            all.add(new Finding(new Problem(severity, code, place, problem.arguments()), edits, heading));
        }
    }

    /** Puts something before a character. */
    static Edit insert(Passage passage, int index, String text) {
        return new Edit(passage.lines().place(passage.gap(index)), "", text, passage.number(), index);
    }

    /** Puts something in place of characters; empty where they do not stand in the source as they are. */
    static List<Edit> replace(Passage passage, int start, int end, String text) {
        if (!passage.isLiteral(start, end)) {
            return List.of();
        }
        String old = passage.text().substring(start, end);
        return List.of(new Edit(passage.lines().place(passage.from(start)), old, text, passage.number(), start));
    }

    /** All of the edits, or none where one of them is not possible. */
    @SafeVarargs
    static List<Edit> together(List<Edit>... edits) {
        List<Edit> all = new ArrayList<>();
        for (List<Edit> each : edits) {
            if (each.isEmpty()) {
                return List.of();
            }
            all.addAll(each);
        }
        return all;
    }
}
