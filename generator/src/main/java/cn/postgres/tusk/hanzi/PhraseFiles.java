package cn.postgres.tusk.hanzi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads dictionaries: one phrase on a line, then a tab (or, in some files of OpenCC, a space) and what it becomes; of
 * several alternatives the first is taken. A phrase alone on its line stays as it is. Lines that begin with {@code #} are remarks.
 */
final class PhraseFiles {
    private PhraseFiles() {}

    /** A dictionary of OpenCC, out of the library's jar. */
    static Map<String, String> general(String name) {
        return read("/data/dictionary/" + name + ".txt");
    }

    /** A dictionary of our own. */
    static Map<String, String> own(String name) {
        return read(name + ".txt");
    }

    private static Map<String, String> read(String resource) {
        Map<String, String> phrases = new LinkedHashMap<>();
        try (InputStream in = PhraseFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no dictionary " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line, phrases);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private static void add(String line, Map<String, String> phrases) {
        String written = line.stripTrailing();
        if (written.isEmpty() || written.charAt(0) == '#') {
            return;
        }
        int tab = written.indexOf('\t');
        int end = tab >= 0 ? tab : written.indexOf(' ');
        if (end < 0) {
            phrases.put(written, written);
        } else {
            phrases.put(written.substring(0, end), first(written.substring(end + 1), tab >= 0));
        }
    }

    /** The first of several alternatives. Only where a tab divides the line may a word of ours have a blank within. */
    private static String first(String words, boolean divided) {
        int blank = words.indexOf(' ');
        boolean alternatives = blank > 0 && words.codePointAt(blank + 1) >= 0x2E80 && words.codePointAt(0) >= 0x2E80;
        return alternatives || !divided && blank > 0 ? words.substring(0, blank) : words;
    }
}
