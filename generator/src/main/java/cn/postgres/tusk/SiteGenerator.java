package cn.postgres.tusk;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.FixReport;
import cn.postgres.tusk.serve.Preview;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The façade: builds or checks a site. Immutable, safe for threads; two runs into one output folder at a time are
 * refused by the second.
 *
 * <pre>{@code
 * BuildReport report = SiteGenerator.of(BuildOptions.of(Path.of("notes"), Path.of("site"))).build();
 * }</pre>
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
        return SiteBuild.run(options);
    }

    /**
     * The site as somebody works on it, for a preview server.
     *
     * @param options of each run: the moment may be another every time
     */
    public static Preview preview(Supplier<BuildOptions> options) {
        return new LiveSite(options);
    }

    /**
     * Does all of {@link #build()} but in a temporary folder that is gone afterwards, and judges how the text is written.
     */
    public BuildReport check() {
        Path folder;
        try {
            folder = Files.createTempDirectory("tusk-check");
        } catch (IOException e) {
            Problem problem = Problem.of(
                    ProblemCode.WRITE_FAILED,
                    Place.of(""),
                    System.getProperty("java.io.tmpdir"),
                    String.valueOf(e.getMessage()),
                    1);
            return new BuildReport(List.of(), List.of(), List.of(problem), Map.of(), 0, 0, Map.of());
        }
        try {
            return SiteBuild.run(options.into(folder.resolve("site"), folder.resolve("search-index"))
                    .withLint());
        } finally {
            delete(folder);
        }
    }

    /**
     * Records the addresses and anchors of the site in {@code permalinks.csv} and {@code anchors.csv} of the content
     * folder, so that they stay whatever is renamed later. Adds what is new and changes no address that is there; with
     * errors in the site, writes nothing. The output folder is not touched.
     */
    public FreezeReport freeze() {
        return new SiteBuild(options).freeze();
    }

    /**
     * Repairs in the sources what can be repaired without thought: spaces, punctuation, names of products. Files that are
     * not UTF-8 and files behind links are left alone.
     *
     * @param write whether the files are changed; else only the diff is made
     */
    public FixReport fix(boolean write) {
        return new SourceRepair(options).run(write);
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
