package cn.postgres.tusk.certificate;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How numbers are hashed in one register. Immutable, safe for threads; a hash takes some tenths of a second.
 *
 * @param rounds of PBKDF2, at least 1
 * @param salt in hex, of full bytes
 */
public record NumberHash(int rounds, String salt) {
    /** What OWASP recommends for PBKDF2 with HMAC-SHA-256. */
    public static final int ROUNDS = 600_000;

    private static final int BYTES = 16;

    public NumberHash {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds: " + rounds);
        }
        HexFormat.of().parseHex(salt);
    }

    /** With a salt that nobody knows yet. */
    public static NumberHash random(int rounds) {
        byte[] salt = new byte[BYTES];
        new SecureRandom().nextBytes(salt);
        return new NumberHash(rounds, HexFormat.of().formatHex(salt));
    }

    /** A number as it is hashed, however somebody types it: {@code pca-2021 0007} is {@code PCA20210007}. */
    public static String normalised(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The hash in hex. */
    public String of(String number) {
        char[] password = normalised(number).toCharArray();
        try {
            PBEKeySpec key = new PBEKeySpec(password, HexFormat.of().parseHex(salt), rounds, 8 * BYTES);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 with HMAC-SHA-256", e);
        }
    }
}
