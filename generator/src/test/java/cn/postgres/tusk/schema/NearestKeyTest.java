package cn.postgres.tusk.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestKeyTest {
    private static final List<String> KNOWN =
            List.of("title", "description", "baseUrl", "pageSize", "timeZone", "menu", "feed", "build");

    private static String nearest(String written) {
        return NearestKey.of(written, KNOWN).orElse("none");
    }

    @Test
    void findsLettersSwappedMissingAddedAndReplaced() {
        assertEquals("title", nearest("titel"));
        assertEquals("title", nearest("titl"));
        assertEquals("title", nearest("tittle"));
        assertEquals("menu", nearest("menv"));
        assertEquals("timeZone", nearest("timzone"));
    }

    @Test
    void caseAndHyphensAreNoDistance() {
        assertEquals("pageSize", nearest("page_size"));
        assertEquals("baseUrl", nearest("baseURL"));
    }

    @Test
    void anAbbreviationIsNear() {
        assertEquals("description", nearest("desc"));
    }

    @Test
    void whatIsFarFromEverythingHasNoNearest() {
        assertEquals("none", nearest("analytics"));
        assertEquals("none", nearest("x"));
        assertEquals("none", nearest(""));
        assertEquals("none", nearest("t".repeat(1_000_000)));
    }

    @Test
    void amongEqualsTheFirstIsTaken() {
        assertEquals("bat", NearestKey.of("cat", List.of("bat", "hat")).orElseThrow());
    }
}
