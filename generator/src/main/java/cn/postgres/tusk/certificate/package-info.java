/**
 * The register of certificates: salted hashes of their numbers, by which one certificate can be verified by its whole
 * number, while neither a name nor a list of numbers is published. In: a table of numbers with levels and years, of
 * which no other column is read. Out: a text file among the content, which {@code scripts/certificate-check.js} reads in a
 * browser.
 *
 * <p>The file, in UTF-8 with {@code \n} after each line:
 *
 * <pre>
 * tusk-certificates 1 ROUNDS SALT
 * HASH LEVEL YEAR
 * …
 * </pre>
 *
 * <ul>
 *   <li>SALT: 16 random bytes in hex, the same for the whole file, kept when it is written anew;
 *   <li>ROUNDS: of PBKDF2 (RFC 8018) with HMAC-SHA-256, so that trying all numbers of a known pattern is dear;
 *   <li>HASH: 16 bytes of the result for the number, in lower-case hex: the number in NFKC and upper case, without what
 *       is neither a letter nor a digit, in UTF-8, is the password;
 *   <li>LEVEL: without blanks; YEAR: in four digits. Lines are sorted, so that their order tells nothing.
 * </ul>
 *
 * <p>Who can guess a number can verify it, with the level and year that belong to it; that is what the page is for. Knows
 * nothing of sites.
 */
@NullMarked
package cn.postgres.tusk.certificate;

import org.jspecify.annotations.NullMarked;
