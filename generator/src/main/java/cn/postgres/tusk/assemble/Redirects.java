package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.FrozenRows;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Former addresses. One that a page has now, or that two entries claim, is a problem and left out. */
final class Redirects {
    private final Map<String, String> byAlias = new TreeMap<>();
    private final Map<String, String> owners;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * An address that was published once.
     *
     * @param to the present address, percent-encoded
     * @param place where that is written
     */
    record Former(SitePath from, String to, Place place) {}

    /** @param taken collision keys of all pages, with what stands there */
    Redirects(Map<String, String> taken) {
        this.owners = new HashMap<>(taken);
    }

    Map<String, String> byAlias() {
        return Collections.unmodifiableMap(byAlias);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Adds what the headers say. */
    void addAliases(List<Document> documents, Map<Source, SitePath> paths) {
        for (Document document : documents) {
            SitePath target = paths.get(document.source());
            if (target != null) {
                document.header().aliases().forEach(alias -> addAlias(document, alias, target));
            }
        }
    }

    private void addAlias(Document document, String alias, SitePath target) {
        Place place = HeaderPlace.of(document, "aliases");
        Optional<SitePath> path = SitePath.of(alias);
        if (path.isEmpty()) {
            problems.add(Problem.of(ProblemCode.ALIAS_UNSAFE, place, alias));
            return;
        }
        String file = document.source().path();
        String owner = owners.putIfAbsent(path.get().collisionKey(), file);
        if (owner == null) {
            byAlias.put(path.get().url(), target.url());
        } else if (!path.get().collisionKey().equals(target.collisionKey()) && !owner.equals(file)) {
            problems.add(Problem.of(ProblemCode.ALIAS_COLLISION, place, alias, owner));
        }
    }

    /**
     * Adds the addresses of a former site. One that ends in {@code /*} stands for all below it.
     *
     * @param pages where a page or file of the first column is, percent-encoded
     */
    void addMoved(FrozenRows table, Function<String, Optional<String>> pages) {
        List<Former> all = new ArrayList<>();
        table.rows().forEach((source, rows) -> {
            Place first = table.place(rows.get(0));
            pages.apply(source)
                    .ifPresentOrElse(
                            to -> rows.forEach(row -> addMoved(row.value(), to, table.place(row), all)),
                            () -> problems.add(Problem.of(ProblemCode.REDIRECT_TARGET_MISSING, first, source)));
        });
        addFormer(all);
    }

    private void addMoved(String address, String to, Place place, List<Former> exact) {
        boolean below = address.endsWith("/*");
        Optional<SitePath> path = SitePath.of(below ? address.substring(0, address.length() - 1) : address);
        if (path.isEmpty()) {
            problems.add(Problem.of(ProblemCode.ALIAS_UNSAFE, place, address));
        } else if (below) {
            byAlias.putIfAbsent(path.get().url() + "*", to);
        } else {
            exact.add(new Former(path.get(), to, place));
        }
    }

    /** Adds what the table of addresses says; what a header says of the same address goes before. */
    void addFormer(List<Former> all) {
        for (Former former : all) {
            String owner = owners.putIfAbsent(former.from.collisionKey(), former.place.file());
            if (owner == null) {
                byAlias.put(former.from.url(), former.to);
            } else if (!former.to.equals(byAlias.get(former.from.url()))) {
                problems.add(Problem.of(ProblemCode.FROZEN_ADDRESS_TAKEN, former.place, former.from.decoded(), owner));
            }
        }
    }
}
