package cn.postgres.tusk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Hash128Test {
    /** A cache outlives the process: other numbers would make everything anew, and other halves would hide a bug. */
    @Test
    void theSameOnEveryPlatform() {
        assertEquals("8842c3551da480c4d92936f5eb403b5d", new Hash128().hex());
        assertEquals(
                "d2b725030b7033abbb756386a26d9858",
                new Hash128().add("索引 index").add(-1).hex());
        assertEquals("cbba07f6c60dfbf4060e35012153da3d", Hash128.of("索引 index".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNearlyTheSameDiffersInBothHalves() {
        Set<String> whole = new HashSet<>();
        Set<String> first = new HashSet<>();
        Set<String> second = new HashSet<>();
        int made = 0;
        String text = "同一段文字，只差一个字符 a";
        for (int at = 0; at <= text.length(); at++) {
            for (char c = 'a'; c < 'a' + 2000; c++) {
                String hex = new Hash128()
                        .add(text.substring(0, at) + c + text.substring(at))
                        .hex();
                whole.add(hex);
                first.add(hex.substring(0, 16));
                second.add(hex.substring(16));
                made++;
            }
        }
        int doubled = made - whole.size();
        // Putting an a before the a is putting it behind; no other pair is one text.
        assertEquals(1, doubled);
        assertEquals(whole.size(), first.size());
        assertEquals(whole.size(), second.size());
    }

    @Test
    void bordersAndSizesCount() {
        assertNotEquals(
                new Hash128().add("ab").add("c").hex(),
                new Hash128().add("a").add("bc").hex());
        assertNotEquals(new Hash128().add("").hex(), new Hash128().hex());
        assertNotEquals(Hash128.of(new byte[8]), Hash128.of(new byte[9]));
        assertNotEquals(new Hash128().add(0).hex(), new Hash128().add(0).add(0).hex());
    }

    @Test
    void eachBitOfANumberChangesAboutHalfOfAll() {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            String one = new Hash128().add(12345).add("x").hex();
            String other = new Hash128().add(12345 ^ 1L << bit).add("x").hex();
            int changed = 0;
            for (int half = 0; half < 32; half += 16) {
                changed += Long.bitCount(Long.parseUnsignedLong(one.substring(half, half + 16), 16)
                        ^ Long.parseUnsignedLong(other.substring(half, half + 16), 16));
            }
            assertEquals(64, changed, 32, "bit " + bit);
        }
    }
}
