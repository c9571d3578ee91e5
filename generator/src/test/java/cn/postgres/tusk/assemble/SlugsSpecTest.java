package cn.postgres.tusk.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.config.TermsConfig;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.spec.SpecFile;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The addresses of {@code slugs.spec.md}: of files, and of the tags of one post, as the site has them. */
class SlugsSpecTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");

    @TestFactory
    Stream<DynamicTest> example() {
        return SpecFile.read("slugs").stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    List<String> lines = example.in().lines().toList();
                    boolean kept = example.name().contains("(kept)");
                    List<String> found = example.name().startsWith("files") ? files(lines, kept) : tags(lines, kept);
                    assertEquals(example.out(), String.join("\n", found) + "\n");
                }));
    }

    private static SiteConfig config(boolean kept) {
        String yaml = "names: { han: " + (kept ? "keep" : "pinyin") + " }";
        return ConfigReader.site(
                        "site.yml", YamlReader.read("site.yml", yaml, 1).value().orElseThrow())
                .value();
    }

    private static Site site(List<Document> documents, boolean kept) {
        return Assembly.site(config(kept), TermsConfig.EMPTY, documents, List.of(), NOW)
                .value();
    }

    /** Each line is a path, with what its header says after a bar. */
    private static List<String> files(List<String> lines, boolean kept) {
        List<Document> documents = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" \\| ");
            String type = parts[0].startsWith("people/") ? "person" : "post";
            documents.add(Documents.document(type, parts[0], parts.length > 1 ? parts[1] : "title: 题"));
        }
        List<String> found = new ArrayList<>();
        Site site = site(documents, kept);
        for (Document document : documents) {
            found.add(site.entries().stream()
                    .filter(entry -> entry.source().equals(document.source()))
                    .map(SlugsSpecTest::address)
                    .findFirst()
                    .orElse("(left out)"));
        }
        return found;
    }

    private static String address(Entry entry) {
        assertFalse(entry.file().contains("%"), "a file on disk is not percent-encoded: " + entry.file());
        assertTrue(entry.file().endsWith(".html"), entry.file());
        return SitePath.decode(entry.url());
    }

    private static List<String> tags(List<String> lines, boolean kept) {
        StringBuilder yaml = new StringBuilder("tags: [");
        lines.forEach(line -> yaml.append('"')
                .append(line.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\", "));
        Site site = site(List.of(Documents.post("posts/a.md", yaml.append(']').toString())), kept);
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            Term term = Objects.requireNonNull(site.terms().get(Site.termKey("tags", line)), line);
            found.add(SitePath.decode(term.url()));
        }
        return found;
    }
}
