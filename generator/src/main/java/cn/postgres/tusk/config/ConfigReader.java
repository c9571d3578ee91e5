package cn.postgres.tusk.config;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.schema.Binder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code site.yml} and {@code terms.yml}. A key that is not known is an error that names the nearest; a value
 * that cannot be used is an error, and its default is used, so that the whole of a file is checked in one run. Safe for
 * threads.
 */
public final class ConfigReader {
    private ConfigReader() {}

    /** The settings of a site without {@code site.yml}. */
    public static SiteConfig defaults() {
        return binder().defaults(SiteConfig.class);
    }

    /**
     * Reads {@code site.yml}.
     *
     * @param path of the file, for problems
     */
    public static Outcome<SiteConfig> site(String path, Value value) {
        List<Problem> problems = new ArrayList<>();
        Value.Mapping usable = new SiteChecks(path, problems).usable(mapping(path, value, problems));
        return bound(SiteConfig.class, path, usable, problems);
    }

    /**
     * Reads {@code terms.yml}.
     *
     * @param path of the file, for problems
     */
    public static Outcome<TermsConfig> terms(String path, Value value) {
        List<Problem> problems = new ArrayList<>();
        return bound(TermsConfig.class, path, mapping(path, value, problems), problems);
    }

    private static <R extends Record> Outcome<R> bound(
            Class<R> type, String path, Value.Mapping mapping, List<Problem> problems) {
        Outcome<R> bound = binder().bind(type, mapping, path, ZoneOffset.UTC);
        problems.addAll(bound.problems());
        return new Outcome<>(bound.value(), problems.stream().sorted().toList());
    }

    private static Value.Mapping mapping(String path, Value value, List<Problem> problems) {
        if (value instanceof Value.Mapping mapping) {
            return mapping;
        }
        if (!(value instanceof Value.Scalar scalar && scalar.kind() == Value.Kind.NULL)) {
            Place place = new Place(path, value.mark().line(), value.mark().column());
            problems.add(Problem.of(ProblemCode.SETTINGS_NOT_MAPPING, place));
        }
        return new Value.Mapping(List.of(), value.mark());
    }

    private static Binder binder() {
        return new Binder(Binder.Unknown.ERROR, List.of(SiteConfig.class, TermsConfig.class));
    }
}
