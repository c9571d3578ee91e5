package cn.postgres.tusk.pinyin;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Makes {@code lexicon.txt}, the characters and words that {@link Lexicon} reads, of published data. A tool, no test:
 *
 * <pre>
 * npm pack pinyin-pro@3.29.4 &amp;&amp; tar xzf pinyin-pro-3.29.4.tgz                      readings of characters and words, MIT
 * mvn dependency:copy -DoutputDirectory=. -Dartifact=com.github.houbb:pinyin:0.4.0       the same, more of them, Apache-2.0
 * mvn dependency:copy -DoutputDirectory=. -Dartifact=com.github.houbb:nlp-common:0.0.5   Traditional to Simplified, Apache-2.0
 * mvn dependency:copy -DoutputDirectory=. -Dartifact=com.huaban:jieba-analysis:1.0.2     words and how often, MIT and Apache-2.0
 *                                                                                         rare characters: ICU4J, Unicode-3.0
 * java LexiconWriter &lt;that folder&gt; &lt;own.txt&gt; &lt;lexicon.txt&gt;
 * </pre>
 */
final class LexiconWriter {
    private static final int LEAST_COUNT = 24;
    private static final int LONGEST_WORD = 5;
    private static final Pattern JS_CHARS = Pattern.compile("(?m)^    '?([^':\\[\\n]+)'?: \\[([^\\]]*)\\]");
    private static final Pattern JS_WORD = Pattern.compile("(?m)^    '?([^':\\n]+)'?: ['\"]([^'\"]+)['\"]");

    private final Path folder;
    private final Map<Integer, String> characters = new TreeMap<>();
    private final Map<String, List<String>> readings = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private LexiconWriter(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        LexiconWriter writer = new LexiconWriter(Path.of(arguments[0]));
        writer.readCharacters();
        writer.readReadings();
        OwnWords own = OwnWords.of(Files.readString(Path.of(arguments[1])));
        own.words().forEach((word, reading) -> {
            if (!reading.isEmpty()) {
                writer.readings.put(
                        word,
                        Syllable.list(reading).stream().map(Syllable::written).toList());
            }
        });
        writer.readCounts();
        Files.writeString(Path.of(arguments[2]), writer.text());
    }

    private void own(String word, List<String> reading) {
        if (reading.size() == 1) {
            characters.put(word.codePointAt(0), reading.get(0));
        } else {
            readings.put(word, reading);
        }
    }

    private void readCharacters() throws IOException {
        Matcher matcher = JS_CHARS.matcher(script("dict1"));
        while (matcher.find()) {
            String first = written(matcher.group(1).strip().split(" ")[0]);
            Pattern.compile("'([^']+)'")
                    .matcher(matcher.group(2))
                    .results()
                    .forEach(c -> characters.putIfAbsent(c.group(1).codePointAt(0), first));
        }
        for (String line : entry("pinyin-0.4.0.jar", "pinyin_dict_char.txt").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String first = written(line.substring(colon + 1).strip().split(",")[0]);
                characters.putIfAbsent(line.codePointAt(0), first);
            }
        }
        characters.keySet().removeIf(cp -> !isHan(cp));
        readRareCharacters();
    }

    /** What only Unicode's own table of readings has. */
    private void readRareCharacters() {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        for (int cp = 0x3400; cp < 0x34000; cp++) {
            String character = Character.toString(cp);
            boolean composed = Normalizer.isNormalized(character, Normalizer.Form.NFC);
            if (isHan(cp) && composed && !characters.containsKey(cp)) {
                String reading = latin.transliterate(character).strip();
                if (!reading.equals(character) && reading.indexOf(' ') < 0) {
                    characters.put(cp, written(reading));
                }
            }
        }
    }

    private void readReadings() throws IOException {
        for (String name : List.of("dict2", "dict3", "dict4", "dict5")) {
            Matcher matcher = JS_WORD.matcher(script(name));
            while (matcher.find()) {
                reading(matcher.group(1), matcher.group(2));
            }
        }
        for (String line : entry("pinyin-0.4.0.jar", "pinyin_dict_phrase.txt").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                reading(line.substring(0, colon), line.substring(colon + 1));
            }
        }
    }

    private void reading(String word, String pinyin) {
        String[] syllables = pinyin.strip().split("\\s+");
        if (word.codePointCount(0, word.length()) == syllables.length
                && word.codePoints().allMatch(this::isHan)) {
            readings.putIfAbsent(
                    word,
                    java.util.Arrays.stream(syllables)
                            .map(LexiconWriter::written)
                            .toList());
        }
    }

    private void readCounts() throws IOException {
        for (String line : entry("jieba-analysis-1.0.2.jar", "dict.txt").split("\n")) {
            String[] parts = line.strip().split(" ");
            int length = parts[0].codePointCount(0, parts[0].length());
            boolean person = parts.length > 2 && parts[2].equals("nr");
            int count = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
            if (length <= LONGEST_WORD
                    && count >= (person ? 10 : 1) * LEAST_COUNT
                    && parts[0].codePoints().allMatch(this::isHan)) {
                counts.put(parts[0], count);
            }
        }
        for (String word : readings.keySet()) {
            if (differs(word, readings.get(word))) {
                counts.putIfAbsent(word, 1);
            }
        }
    }

    private boolean isHan(int cp) {
        return Character.UnicodeScript.of(cp) == Character.UnicodeScript.HAN;
    }

    private String text() throws IOException {
        StringBuilder out =
                new StringBuilder("# Made by LexiconWriter; NOTICE.txt says where it comes from.\n[characters]\n");
        Map<String, StringBuilder> bySyllable = new TreeMap<>();
        characters.forEach((cp, syllable) ->
                bySyllable.computeIfAbsent(syllable, s -> new StringBuilder()).appendCodePoint(cp));
        bySyllable.forEach(
                (syllable, all) -> out.append(syllable).append('\t').append(all).append('\n'));
        out.append("[traditional]\n");
        traditional(out);
        out.append("[words]\n");
        Map<String, StringBuilder> byFirst = new TreeMap<>();
        counts.forEach((word, count) -> {
            int first = word.offsetByCodePoints(0, 1);
            StringBuilder line = byFirst.computeIfAbsent(word.substring(0, first), f -> new StringBuilder());
            line.append(' ').append(word.substring(first)).append(rank(count)).append(different(word));
        });
        byFirst.forEach((first, line) ->
                out.append(first).append('\t').append(line.substring(1)).append('\n'));
        return out.toString();
    }

    private void traditional(StringBuilder out) throws IOException {
        Map<String, StringBuilder> bySimplified = new TreeMap<>();
        for (String line :
                entry("nlp-common-0.0.5.jar", "nlp/chinese_ts_char.txt").split("\n")) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length >= 2
                    && !parts[0].equals(parts[1])
                    && parts[0].codePointCount(0, parts[0].length()) == 1
                    && parts[1].codePointCount(0, parts[1].length()) == 1) {
                bySimplified.computeIfAbsent(parts[1], s -> new StringBuilder()).append(parts[0]);
            }
        }
        bySimplified.forEach((simplified, all) ->
                out.append(simplified).append('\t').append(all).append('\n'));
    }

    /** 0 for the commonest of words, 9 for the rarest: the logarithm of how often, in steps of 1.5. */
    private static int rank(int count) {
        double rarity = Math.log(6.0e7 / count);
        return (int) Math.max(0, Math.min(9, Math.round((rarity - 3) / 1.5)));
    }

    /** The reading, where it is not simply that of its characters. */
    private String different(String word) {
        List<String> reading = derived(word);
        return differs(word, reading) ? String.join("", reading) : "";
    }

    private boolean differs(String word, List<String> reading) {
        List<String> plain = plain(word);
        for (int i = 0; i < plain.size(); i++) {
            if (!toneless(plain.get(i)).equals(toneless(reading.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private List<String> plain(String word) {
        return word.codePoints()
                .mapToObj(cp -> characters.getOrDefault(cp, "x5"))
                .toList();
    }

    /** A word that nobody has written down reads like the longest words within it. */
    private List<String> derived(String word) {
        List<String> known = readings.get(word);
        if (known != null) {
            return known;
        }
        List<String> all = new ArrayList<>();
        int[] cps = word.codePoints().toArray();
        for (int i = 0; i < cps.length; ) {
            int end = cps.length;
            List<String> part = null;
            for (; end > i + 1 && part == null; end--) {
                part = readings.get(new String(cps, i, end - i));
            }
            if (part == null) {
                all.add(characters.getOrDefault(cps[i++], "x5"));
            } else {
                all.addAll(part);
                i = end + 1;
            }
        }
        return all;
    }

    private static String toneless(String syllable) {
        return syllable.substring(0, syllable.length() - 1);
    }

    /** {@code lǜ} → {@code lv4}. */
    private static String written(String syllable) {
        int tone = 5;
        StringBuilder letters = new StringBuilder();
        for (char c :
                Normalizer.normalize(syllable.strip(), Normalizer.Form.NFD).toCharArray()) {
            switch (c) {
                case '\u0304' -> tone = 1;
                case '\u0301' -> tone = 2;
                case '\u030c' -> tone = 3;
                case '\u0300' -> tone = 4;
                case '\u0308' -> letters.setCharAt(letters.length() - 1, 'v');
                case '\u0302' -> {}
                case '\u0261' -> letters.append('g');
                default -> letters.append(c);
            }
        }
        String result = letters.toString();
        if (result.isEmpty() || !result.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            throw new IllegalStateException("no syllable: " + syllable);
        }
        return result + tone;
    }

    private String script(String name) throws IOException {
        return Files.readString(folder.resolve("package/dist/esm/data/" + name + ".mjs"));
    }

    private String entry(String jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(jar).toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
