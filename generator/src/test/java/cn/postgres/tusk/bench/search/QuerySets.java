package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the judged queries: {@code pages.json}, in the folder or the one above it, lists the source files that a number
 * in a set is an index into; each set is a file whose name begins with its letter, such as {@code a_substring.json}.
 * Stateless.
 */
final class QuerySets {
    private static final long SEED = 20_240_607;

    private QuerySets() {}

    /** The source files of the pages, in their order. */
    static List<String> pages(Path folder) throws IOException {
        Path beside = folder.resolve("pages.json");
        Path above = folder.toAbsolutePath().normalize().resolveSibling("pages.json");
        return Jsons.strings(Files.exists(beside) ? beside : above);
    }

    /**
     * The queries of some sets, in their order.
     *
     * @param sample how many of a set at most, drawn the same way each time; 0 for all
     */
    static List<Query> read(Path folder, Collection<String> sets, int sample) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String set : sets) {
            List<Query> all = new ArrayList<>();
            for (Map<String, Object> read : Jsons.objects(file(folder, set))) {
                all.add(query(set, read));
            }
            queries.addAll(sample == 0 ? all : draw(all, sample));
        }
        return List.copyOf(queries);
    }

    /** Some of each set, drawn the same way each time. */
    static List<Query> evenly(List<Query> queries, int ofEach) {
        List<Query> drawn = new ArrayList<>();
        bySet(queries).values().forEach(set -> drawn.addAll(draw(set, ofEach)));
        return List.copyOf(drawn);
    }

    /** The queries by their set, the sets in order. */
    static Map<String, List<Query>> bySet(List<Query> queries) {
        return queries.stream().collect(Collectors.groupingBy(Query::set, java.util.TreeMap::new, Collectors.toList()));
    }

    /** What is typed. */
    static List<String> texts(List<Query> queries) {
        Function<Query, String> text = Query::text;
        return queries.stream().map(text).toList();
    }

    private static List<Query> draw(List<Query> all, int count) {
        List<Query> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(SEED));
        return mixed.subList(0, Math.min(count, mixed.size()));
    }

    private static Path file(Path folder, String set) throws IOException {
        try (var files = Files.newDirectoryStream(folder, set + "_*.json")) {
            for (Path file : files) {
                return file;
            }
        }
        throw new IOException("no file of the set " + set + " in " + folder);
    }

    private static Query query(String set, Map<String, Object> read) {
        String text = String.valueOf(read.get("q"));
        Set<Integer> right = new HashSet<>();
        Jsons.list(read.get("truth")).forEach(page -> right.add((int) Jsons.number(page)));
        Object sought = read.getOrDefault("intended", text);
        return new Query(set, text, String.valueOf(sought), right);
    }
}
