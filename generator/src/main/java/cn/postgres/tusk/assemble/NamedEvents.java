package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Milestone;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Points of history that name events which the site does not have. Stateless. */
public final class NamedEvents {
    private NamedEvents() {}

    /** A problem for each name, at its line, with the most similar name there is. */
    public static List<Problem> of(Site site, List<Document> documents) {
        TreeSet<String> names = new TreeSet<>();
        for (Entry event : site.lists().getOrDefault("event", List.of())) {
            names.add(event.url().replaceFirst("/$", "").replaceFirst("^.*/", ""));
        }
        List<Problem> problems = new ArrayList<>();
        for (Document document : documents) {
            if (document.details() instanceof Milestone milestone) {
                milestone.events().stream()
                        .filter(name -> !names.contains(name))
                        .forEach(name -> problems.add(Problem.of(
                                ProblemCode.EVENT_UNKNOWN,
                                HeaderPlace.of(document, "events"),
                                name,
                                nearest(name, names))));
            }
        }
        return problems;
    }

    private static String nearest(String name, TreeSet<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(other -> Nearest.distance(name, other)))
                .orElse("");
    }
}
