package cn.postgres.tusk.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NumberHashTest {
    private final NumberHash hash = new NumberHash(1000, "00112233445566778899aabbccddeeff");

    /** The values are those of Python's hashlib.pbkdf2_hmac. */
    @Test
    void isThatOfOtherImplementations() {
        assertEquals("de103d6ae96be1c9538916c8187ae355", hash.of("A120250001"));
        assertEquals("ee52e9779ceb4a1a6c28d09fb6297165", hash.of("证A7"));
    }

    @Test
    void howANumberIsTypedDoesNotMatter() {
        assertEquals("A120250001", NumberHash.normalised(" a1－2025 0001. "));
        assertEquals("A120250001", NumberHash.normalised("Ａ１２０２５０００１"));
        assertEquals(hash.of("A1-2025-0001"), hash.of("a1 2025 0001"));
    }

    @Test
    void eachRegisterHashesOtherwise() {
        assertNotEquals(hash.of("A1"), NumberHash.random(1000).of("A1"));
        assertThrows(IllegalArgumentException.class, () -> new NumberHash(0, "00"));
        assertThrows(IllegalArgumentException.class, () -> new NumberHash(1, "0"));
    }
}
