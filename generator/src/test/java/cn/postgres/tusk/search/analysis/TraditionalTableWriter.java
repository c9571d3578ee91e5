package cn.postgres.tusk.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes {@code traditional.txt}, which {@link Folding} reads, of OpenCC's TSCharacters as in the library's jar: of each
 * single character the first candidate, and where that one is itself Traditional to another, the last in the chain. A
 * tool; a test holds the resource to it:
 *
 * <pre>
 * java TraditionalTableWriter &lt;traditional.txt&gt;
 * </pre>
 */
final class TraditionalTableWriter {
    private static final String HEAD = """
            # A Simplified character, a space, then every Traditional character that becomes it. Made by
            # TraditionalTableWriter; NOTICE.txt says where it comes from.
            """;

    private TraditionalTableWriter() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), text());
    }

    static String text() throws IOException {
        Map<Integer, Integer> simplified = read();
        Map<Integer, StringBuilder> lines = new TreeMap<>();
        simplified.forEach((from, to) -> {
            int last = to;
            while (simplified.containsKey(last)) {
                last = simplified.get(last);
            }
            lines.computeIfAbsent(last, t -> new StringBuilder()).appendCodePoint(from);
        });
        StringBuilder text = new StringBuilder(HEAD);
        lines.forEach(
                (to, all) -> text.appendCodePoint(to).append(' ').append(all).append('\n'));
        return text.toString();
    }

    private static Map<Integer, Integer> read() throws IOException {
        Map<Integer, Integer> simplified = new TreeMap<>();
        try (InputStream in = TraditionalTableWriter.class.getResourceAsStream("/data/dictionary/TSCharacters.txt")) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.strip().split("\\s+");
                if (parts.length > 1 && isOne(parts[0]) && isOne(parts[1]) && !parts[0].equals(parts[1])) {
                    simplified.put(parts[0].codePointAt(0), parts[1].codePointAt(0));
                }
            }
        }
        return simplified;
    }

    private static boolean isOne(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }
}
