package cn.postgres.tusk.text;

import java.util.Optional;

/**
 * International standard book numbers, of ten digits (ISO 2108:1992) and of thirteen (ISO 2108:2017, Annex C). The last
 * digit is reckoned from the others, so that most slips of the pen can be told. Pure functions, safe for threads.
 */
public final class Isbn {
    private Isbn() {}

    /**
     * What the last digit must be: {@code 978-7-111-60346-7} → {@code 7}.
     *
     * @param isbn with hyphens or without
     * @return {@code 0} to {@code 9}, of ten digits also {@code X}; nothing where there are neither ten nor thirteen
     */
    public static Optional<String> checkDigit(String isbn) {
        String digits = digits(isbn);
        return switch (digits.length()) {
            case 10 -> Optional.of(ofTen(digits));
            case 13 -> Optional.of(ofThirteen(digits));
            default -> Optional.empty();
        };
    }

    /** Whether the last digit is what it must be. */
    public static boolean isValid(String isbn) {
        String digits = digits(isbn);
        return checkDigit(isbn)
                .filter(digit -> digits.regionMatches(true, digits.length() - 1, digit, 0, 1))
                .isPresent();
    }

    private static String digits(String isbn) {
        return isbn.replace("-", "").strip();
    }

    private static String ofTen(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? "X" : String.valueOf(check);
    }

    private static String ofThirteen(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return String.valueOf((10 - sum % 10) % 10);
    }
}
