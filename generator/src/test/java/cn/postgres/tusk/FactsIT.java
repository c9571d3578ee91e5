package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds the community's own site and looks for every record of {@code ../shared/facts}: books, milestones, branches
 * and events must each be the heading of a page, every other name must stand on one. Skipped, with a word, where there
 * are no facts.
 */
class FactsIT {
    private static final Path CONTENT = Path.of("..", "content");

    /** Lists whose records have pages of their own. */
    private static final Set<String> PAGES = Set.of("books", "timeline", "branches", "events");

    /** Sections whose records have no names: what a page must be about that holds them. */
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("branch_concept", "地方事务"),
            Map.entry("mission", "使命"),
            Map.entry("governance_rules", "51%"),
            Map.entry("composition_note", "原文未写公司全称"),
            Map.entry("scale", "首次大会约60人"),
            Map.entry("operating_model", "社区淘宝店"),
            Map.entry("code_of_conduct", "行为守则"),
            Map.entry("self_critique_2020", "自我反思"),
            Map.entry("claim", "同时具备商用能力与创新能力"),
            Map.entry("license_note", "PostgreSQL License"),
            Map.entry("situation", "版权、侵权风险"),
            Map.entry("strategy", "避其锋芒"),
            Map.entry("opportunity", "抢占市场先机"),
            Map.entry("cross_dependency", "数据同步厂商"),
            Map.entry("talent", "推陈"),
            Map.entry("priorities_2019_detail", "小镇经济"));

    @TempDir
    static Path folder;

    private static final Set<String> HEADINGS = new HashSet<>();
    private static final List<String> TEXTS = new ArrayList<>();

    @BeforeAll
    static void build() throws IOException {
        Corpus.facts();
        BuiltSite site = BuiltSite.of(CONTENT, folder);
        try (Stream<Path> files = Files.walk(site.output())) {
            for (Path file : files.filter(name -> name.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                Document page = Jsoup.parse(file);
                page.select("main h1").forEach(heading -> HEADINGS.add(folded(heading.text())));
                page.select("main").forEach(main -> TEXTS.add(folded(main.text())));
            }
        }
    }

    @TestFactory
    List<DynamicTest> everyRecordIsOnAPage() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Corpus.facts())) {
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                FactNames facts = FactNames.of(file);
                tests.add(
                        DynamicTest.dynamicTest(file.getFileName() + " has what it announces", () -> announced(facts)));
                facts.sections()
                        .forEach((section, names) -> tests.add(DynamicTest.dynamicTest(
                                file.getFileName() + ": " + section, () -> found(section, facts))));
            }
        }
        assertTrue(tests.size() > 30, "facts: " + tests.size());
        return tests;
    }

    private static void announced(FactNames facts) {
        facts.announced()
                .ifPresent(count -> assertTrue(
                        facts.records().containsValue(count), facts.records().toString()));
    }

    private static void found(String section, FactNames facts) {
        List<String> names = facts.sections().getOrDefault(section, List.of());
        List<String> sought =
                names.isEmpty() ? List.of(SUBJECTS.getOrDefault(section, "section without a subject")) : names;
        List<String> missing = sought.stream()
                .filter(name -> PAGES.contains(section) ? !HEADINGS.contains(folded(name)) : !isSaid(name))
                .toList();
        System.out.println(section + ": " + (sought.size() - missing.size()) + " of " + sought.size());
        assertEquals(List.of(), missing, section);
    }

    /** What stands in brackets behind a name may be said otherwise, and things named together may stand apart. */
    private static boolean isSaid(String name) {
        String folded = folded(name);
        int bracket = folded.indexOf('(');
        String bare = bracket > 0 ? folded.substring(0, bracket) : folded;
        return TEXTS.stream()
                .anyMatch(text -> text.contains(bare)
                        || List.of(bare.split("[、/]")).stream().allMatch(text::contains));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00ad\\u200b]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
