package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to the cache folder, the site is that of a clean build, and one line says what was made anew. */
class DamagedCacheIT {
    private static final Map<String, String> PARTS = Map.of(
            "version.cache", "phrase.cache-version",
            "sources.cache", "phrase.cache-sources",
            "digest.cache", "phrase.cache-digests",
            "pages.cache", "phrase.cache-pages",
            "index.stamp", "phrase.cache-index",
            "index.keys", "phrase.cache-index",
            "export.memory", "phrase.cache-export",
            "run.cache", "phrase.cache-run");

    @TempDir
    Path folder;

    private CachedSite site;
    private Edits edits;

    /** What may happen to a file. */
    enum Damage {
        FIRST_BYTE,
        MIDDLE_BYTE,
        HALF,
        EMPTY,
        FOLDER,
        FULL_FOLDER;

        void to(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case FIRST_BYTE -> flip(file, bytes, 0);
                case MIDDLE_BYTE -> flip(file, bytes, bytes.length / 2);
                case HALF -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case EMPTY -> Files.write(file, new byte[0]);
                case FOLDER, FULL_FOLDER -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                    if (this == FULL_FOLDER) {
                        Files.writeString(file.resolve("x"), "x");
                    }
                }
            }
        }

        private static void flip(Path file, byte[] bytes, int at) throws IOException {
            bytes[at] ^= 1;
            Files.write(file, bytes);
        }
    }

    @BeforeEach
    @Timeout(60)
    void site() throws Exception {
        site = new CachedSite(folder);
        edits = new Edits(7, site.content);
        build();
        // Sources are remembered once they are older than the grain of a clock
        while (!Files.exists(site.cache.resolve("sources.cache"))) {
            Thread.sleep(200);
            edit();
            build();
        }
        edit();
        build();
        for (String part : PARTS.keySet()) {
            assertTrue(Files.exists(site.cache.resolve(part)), part);
        }
    }

    /** Every file loses a byte; of what else may happen, each file meets a part. */
    @ParameterizedTest
    @EnumSource
    void eachFileInTurn(Damage damage) throws IOException {
        int number = 0;
        for (Map.Entry<String, String> part : new TreeMap<>(PARTS).entrySet()) {
            if (damage != Damage.MIDDLE_BYTE && ++number % 3 != damage.ordinal() % 3) {
                continue;
            }
            Path file = site.cache.resolve(part.getKey());
            edit();
            damage.to(file);
            BuildReport report = build();
            assertEquals(List.of(part.getValue()), parts(report), part.getKey());
            assertGood(file, damage, part.getKey());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachFileOfParsedSources(Damage damage) throws IOException {
        for (boolean newest : List.of(true, false)) {
            edit();
            Path file = parses().get(newest ? parses().size() - 1 : 0);
            damage.to(file);
            List<String> said = parts(build());
            // What is damaged may be of no use any more
            boolean unused = said.isEmpty() && damage == Damage.MIDDLE_BYTE;
            assertTrue(unused || said.equals(List.of("phrase.cache-parses")), file + " " + said);
            assertGood(file, damage, file.toString());
        }
    }

    /** When that is found out, half of the site is written. */
    @Test
    void textsThatAreLostWhenPagesAreMade() throws IOException {
        String line = new String("又一段，0。".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        // Files of earlier runs have the post as it was then
        for (Path parse : parses()) {
            byte[] bytes = Files.readAllBytes(parse);
            int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(line);
            if (at >= 0) {
                bytes[at] ^= 1;
                Files.write(parse, bytes);
            }
        }
        Path footer = site.content.resolve("theme/partials/footer.html");
        Files.createDirectories(footer.getParent());
        Files.writeString(footer, "<footer>页脚</footer>\n");
        assertEquals(List.of("phrase.cache-parses"), parts(build()));
        assertGood(site.cache, Damage.MIDDLE_BYTE, "");
    }

    private void assertGood(Path file, Damage damage, String what) throws IOException {
        site.assertAsClean(edits.now, what);
        if (damage == Damage.FULL_FOLDER) {
            CachedSite.delete(file);
        }
        build();
        assertEquals(List.of(), CachedSite.trouble(build()), "afterwards: " + what);
    }

    private BuildReport build() {
        BuildReport report = site.kept(edits.now);
        for (Problem problem : CachedSite.trouble(report)) {
            for (Language language : Language.values()) {
                String said = new ProblemTexts(language).message(problem);
                assertFalse(said.contains("phrase.") || said.contains("{"), said);
            }
        }
        return report;
    }

    private void edit() throws IOException {
        site.addLine();
    }

    private List<Path> parses() throws IOException {
        try (Stream<Path> files = Files.list(site.cache)) {
            return files.filter(file -> file.getFileName().toString().startsWith("parse"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> parts(BuildReport report) {
        return CachedSite.trouble(report).stream()
                .filter(problem -> problem.code() == ProblemCode.CACHE_REBUILT)
                .map(problem -> problem.arguments().get(0))
                .toList();
    }
}
