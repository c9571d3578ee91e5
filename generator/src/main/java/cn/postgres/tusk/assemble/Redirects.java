package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Former addresses. One that a page has now, or that two entries claim, is a problem and left out. */
record Redirects(Map<String, String> byAlias, List<Problem> problems) {

    /** @param taken collision keys of all pages, with what stands there */
    static Redirects of(List<Document> documents, Map<Source, SitePath> paths, Map<String, String> taken) {
        Map<String, String> byAlias = new TreeMap<>();
        Map<String, String> owners = new HashMap<>(taken);
        List<Problem> problems = new ArrayList<>();
        for (Document document : documents) {
            SitePath target = paths.get(document.source());
            if (target == null) {
                continue;
            }
            for (String alias : document.header().aliases()) {
                Place place =
                        new Place(document.source().path(), document.source().line(), 0);
                Optional<SitePath> path = SitePath.of(alias);
                if (path.isEmpty()) {
                    problems.add(Problem.of(ProblemCode.ALIAS_UNSAFE, place, alias));
                    continue;
                }
                String owner = owners.putIfAbsent(
                        path.get().collisionKey(), document.source().path());
                if (owner == null) {
                    byAlias.put(path.get().url(), target.url());
                } else if (!path.get().collisionKey().equals(target.collisionKey())
                        && !owner.equals(document.source().path())) {
                    problems.add(Problem.of(ProblemCode.ALIAS_COLLISION, place, alias, owner));
                }
            }
        }
        return new Redirects(byAlias, problems);
    }
}
