package cn.postgres.tusk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which: the layout of the generator, as a test. */
class PackageArrowsTest {
    private static final String BASE = "cn.postgres.tusk";

    /** From each package to all it may know. Those that are not named here ({@link #FREE}) may know everything. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("model", List.of()),
            Map.entry("text", List.of()),
            Map.entry("highlight", List.of()),
            Map.entry("pinyin", List.of()),
            Map.entry("hanzi", List.of()),
            Map.entry("chart", List.of()),
            Map.entry("certificate", List.of()),
            Map.entry("data", List.of("problem")),
            Map.entry("frontmatter", List.of("data", "model", "problem", "text")),
            Map.entry("schema", List.of("data", "model", "problem", "text")),
            Map.entry("config", List.of("schema", "data", "model", "problem", "text")),
            Map.entry("source", List.of("problem", "config", "model")),
            Map.entry("markdown", List.of("highlight", "math", "model", "problem", "text", "config")),
            Map.entry("math", List.of()),
            Map.entry("diagram", List.of("config", "model", "problem")),
            Map.entry("html", List.of("model", "problem", "text", "config")),
            Map.entry("facet", List.of("config", "model", "pinyin", "text")),
            Map.entry("assemble", List.of("config", "facet", "model", "pinyin", "problem", "text")),
            Map.entry("digest", List.of("config", "model", "problem", "text")),
            Map.entry("theme", List.of("config", "data", "model", "problem")),
            Map.entry(
                    "render",
                    List.of(
                            "chart", "facet", "theme", "html", "typeset", "config", "model", "pinyin", "problem",
                            "text")),
            Map.entry("typeset", List.of("config", "pinyin", "text")),
            Map.entry("feed", List.of("config", "model", "problem", "text")),
            Map.entry("asset", List.of("config", "model", "problem", "text")),
            Map.entry("search", List.of("config", "model", "problem", "text")),
            Map.entry("check", List.of("config", "model", "problem", "text")),
            Map.entry("lint", List.of("config", "model", "problem", "text")),
            Map.entry("publish", List.of("model", "problem")),
            Map.entry("incremental", List.of("model", "problem")),
            Map.entry("report", List.of("model", "problem")));

    private static final Set<String> FREE = Set.of("serve", "cli");

    /** Each library, and the packages that may import it. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "io.nayuki..", List.of("chart"),
            "com.vladsch.flexmark..", List.of("markdown"),
            "io.pebbletemplates..", List.of("theme"),
            "org.jsoup..", List.of("html", "importer"),
            "org.apache.lucene..", List.of("search"),
            "org.snakeyaml..", List.of("data"),
            "org.tomlj..", List.of("data"),
            "de.siegmar.fastcsv..", List.of("data"),
            "picocli..", List.of("cli"),
            "com.sun.net.httpserver..", List.of("serve"));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @TestFactory
    Stream<DynamicTest> packageKnowsOnlyWhatItMay() {
        return ALLOWED.entrySet().stream()
                .map(arrow -> DynamicTest.dynamicTest(
                        arrow.getKey(),
                        () -> arrows(arrow.getKey(), arrow.getValue()).check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> libraryStaysInItsPackage() {
        return LIBRARIES.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(
                        library.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(packages(library.getValue()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(library.getKey())
                                .allowEmptyShould(true)
                                .check(OURS)));
    }

    @Test
    void everyPackageHasItsPlaceInTheLayout() {
        List<String> strangers = OURS.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(BASE + "."))
                .map(name -> name.substring(BASE.length() + 1).split("\\.")[0])
                .distinct()
                .filter(name -> !ALLOWED.containsKey(name) && !FREE.contains(name))
                .toList();
        Assertions.assertEquals(List.of(), strangers, "packages without allowed arrows");
    }

    private static ArchRule arrows(String from, List<String> allowed) {
        List<String> mayKnow = new ArrayList<>(List.of(from));
        mayKnow.addAll(allowed);
        String[] strangers = Stream.concat(ALLOWED.keySet().stream(), FREE.stream())
                .filter(name -> !mayKnow.contains(name))
                .map(PackageArrowsTest::pattern)
                .toArray(String[]::new);
        String[] forbidden = Arrays.copyOf(strangers, strangers.length + 1);
        forbidden[strangers.length] = BASE;
        return noClasses()
                .that()
                .resideInAPackage(pattern(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true);
    }

    /** A rule over an empty import would pass whatever the code says. */
    @Test
    void importFoundTheClasses() {
        classes()
                .that()
                .resideInAPackage(pattern("model"))
                .should()
                .bePublic()
                .orShould()
                .notBePublic()
                .check(OURS);
        Assertions.assertTrue(OURS.contain(BASE + ".SiteGenerator"));
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(PackageArrowsTest::pattern).toArray(String[]::new);
    }

    private static String pattern(String name) {
        return BASE + "." + name + "..";
    }
}
