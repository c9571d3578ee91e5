package cn.postgres.tusk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "978-7-111-60346-7",
                "9787121341489",
                "9787115499660",
                "0-306-40615-2",
                "0-8044-2957-X",
                "080442957x"
            })
    void knowsRightOnes(String isbn) {
        assertTrue(Isbn.isValid(isbn));
    }

    @Test
    void everySingleWrongDigitIsTold() {
        for (String right : new String[] {"9787111603467", "0306406152"}) {
            for (int i = 0; i < right.length(); i++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String other = right.substring(0, i) + digit + right.substring(i + 1);
                    assertEquals(other.equals(right), Isbn.isValid(other), other);
                }
            }
        }
    }

    @Test
    void saysWhatTheLastDigitMustBe() {
        assertEquals(Optional.of("7"), Isbn.checkDigit("978-7-111-60346-1"));
        assertEquals(Optional.of("X"), Isbn.checkDigit("0-8044-2957-0"));
        assertEquals(Optional.empty(), Isbn.checkDigit("12345"));
        assertFalse(Isbn.isValid("12345"));
    }
}
