package cn.postgres.tusk.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lines of iCalendar files, RFC 5545 §3.1 and §3.3.11. */
class IcsWriterTest {
    private static String written(String text) {
        return new String(new IcsWriter().text("SUMMARY", text).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void escapesWhatTheFormatUses() {
        assertEquals("SUMMARY:a\\, b\\; c\\\\d\\ne: “f”\r\n", written("a, b; c\\d\ne: “f”\u0007\r"));
    }

    @Test
    void foldsAt75OctetsAndNotWithinACharacter() {
        String title = "天天象上第 8 期·南京站：社区工作汇报、平台高可用集群与 😀 地理信息行业的应用实践";
        String lines = written(title.repeat(3));
        for (String line : lines.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(octets.length <= 75, line);
            assertTrue(!line.contains("\uFFFD"), line);
        }
        assertTrue(lines.startsWith("SUMMARY:") && lines.endsWith("\r\n"));
        assertEquals("SUMMARY:" + title.repeat(3) + "\r\n", lines.replace("\r\n ", ""));
    }

    @Test
    void foldsNoLineOf75Octets() {
        String just = "x".repeat(75 - "SUMMARY:".length());
        assertEquals("SUMMARY:" + just + "\r\n", written(just));
        assertEquals("SUMMARY:" + just + "\r\n y\r\n", written(just + "y"));
    }

    @Test
    void writesNothingForAnEmptyText() {
        assertEquals("", written(" \n"));
    }
}
