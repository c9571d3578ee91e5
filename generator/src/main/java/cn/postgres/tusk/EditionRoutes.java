package cn.postgres.tusk;

import cn.postgres.tusk.check.AnchorCheck;
import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.render.Route;
import cn.postgres.tusk.render.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pages of an edition, but for those whose file belongs to the site as written. Pure functions. */
final class EditionRoutes {
    private EditionRoutes() {}

    /** @param original the site as written */
    static Outcome<List<Route>> of(EditionBuild build, Site original) {
        Edition edition = build.edition();
        List<Problem> problems = new ArrayList<>();
        if (edition.kind() == Edition.Kind.TRANSLATION) {
            problems.addAll(anchors(build.site()));
        }
        Map<String, String> taken = taken(edition, original);
        List<Route> routes = new ArrayList<>();
        for (Route route : Routes.of(
                build.config(), build.site(), build.first(), build.links().facets())) {
            String source = taken.get(edition.prefix() + "/" + route.file());
            if (source == null) {
                routes.add(route);
            } else {
                problems.add(Problem.of(ProblemCode.EDITION_TAKEN, Place.of(source), source, edition.prefix()));
            }
        }
        return new Outcome<>(routes, problems);
    }

    /** Source by file, beginning with a slash; empty for the original, which takes from nobody. */
    private static Map<String, String> taken(Edition edition, Site original) {
        Map<String, String> taken = new TreeMap<>();
        if (!edition.prefix().isEmpty()) {
            original.entries()
                    .forEach(entry ->
                            taken.put("/" + entry.file(), entry.source().path()));
            original.assets().forEach((file, source) -> taken.put("/" + file, source));
        }
        return taken;
    }

    /** Anchors of what translations link to, in their own edition; the originals have been checked. */
    private static List<Problem> anchors(Site site) {
        Set<String> paths = new TreeSet<>();
        site.translations()
                .values()
                .forEach(byUrl -> byUrl.values()
                        .forEach(translation ->
                                paths.add(translation.entry().source().path())));
        return AnchorCheck.of(site).stream()
                .filter(problem -> paths.contains(problem.place().file()))
                .toList();
    }
}
