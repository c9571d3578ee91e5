package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.postgres.tusk.model.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All examples of CommonMark 0.31.2 and of GFM 0.29, read with the settings a site has by default. {@code
 * /suite/<suite>.deviations} lists by number what is read otherwise, each with the reason; one that is listed and reads
 * as the suite has it fails, like one that is not listed and does not.
 */
class CommonMarkSuiteTest {
    private static final MarkdownParser PARSER = new MarkdownParser(Configs.plainCode());

    /** An example and why it is read otherwise; empty if it is not. */
    record Case(String suite, int number, String section, String in, String out, String reason) {
        @Override
        public String toString() {
            return suite + " " + number + " " + section;
        }
    }

    static Stream<Case> examples() {
        return Stream.concat(
                cases("commonmark", TestResources.getSpec()).stream(),
                cases("gfm", TestResources.getGfmSpec()).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsAsTheSuiteHasIt(Case example) {
        Body body = PARSER.parse("x.md", example.in(), 1, "没有").value().body();
        String expected = SuiteShape.of(example.out());
        if (example.reason().isEmpty()) {
            assertEquals(expected, SuiteShape.of(body), example.in());
        } else {
            assertNotEquals(expected, SuiteShape.of(body), "no deviation any more: " + example.in());
        }
    }

    @Test
    void suitesAreComplete() {
        assertEquals(652, cases("commonmark", TestResources.getSpec()).size());
        assertEquals(672, cases("gfm", TestResources.getGfmSpec()).size());
    }

    @Test
    void deviationsAreFew() {
        Set<String> unknown = new TreeSet<>();
        for (String suite : List.of("commonmark", "gfm")) {
            deviations(suite).forEach((number, reason) -> {
                if (reason.length() < 20) {
                    unknown.add(suite + " " + number);
                }
            });
        }
        assertEquals(Set.of(), unknown, "without a reason");
    }

    private static List<Case> cases(String suite, URL url) {
        Map<Integer, String> reasons = deviations(suite);
        List<Case> cases = new ArrayList<>();
        for (Example example : ExampleReader.readExamples(url)) {
            int number = cases.size() + 1;
            String reason = reasons.getOrDefault(number, "");
            cases.add(new Case(
                    suite,
                    number,
                    example.getSection(),
                    example.getSource(),
                    example.getHtml().replace('→', '\t'),
                    reason));
        }
        Set<Integer> left = new HashSet<>(reasons.keySet());
        left.removeIf(number -> number <= cases.size());
        assertEquals(Set.of(), left, "no such examples");
        return cases;
    }

    /** Lines of {@code number, number: reason}. */
    private static Map<Integer, String> deviations(String suite) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        try (InputStream in = CommonMarkSuiteTest.class.getResourceAsStream("/suite/" + suite + ".deviations")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                int colon = line.indexOf(": ");
                if (!line.startsWith("#") && colon > 0) {
                    for (String number : line.substring(0, colon).split(", *")) {
                        reasons.put(Integer.valueOf(number), line.substring(colon + 2));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
