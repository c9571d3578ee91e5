package cn.postgres.tusk.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The characters and words of {@code lexicon.txt} and {@code own.txt}. The list stays the bytes it is, of which only the
 * beginnings of lines are noted, and a line is searched where it stands: so reading it costs milliseconds. Immutable.
 *
 * <p>{@code lexicon.txt} has three parts: {@code [characters]}, a syllable and all characters that read so;
 * {@code [traditional]}, a Simplified character and its Traditional forms; {@code [words]}, a first character and all
 * words that begin with it, each the rest of its characters, a digit for how rare it is, and its reading where that is
 * not the one of its characters.
 */
final class Lexicon {
    /** What a word costs that is in the list with rank 0, and what each further rank adds: logarithms of rarity. */
    private static final int FIRST_COST = 30;

    private static final int RANK_COST = 15;
    private static final int OWN_RANK = 4;

    /** A character that is no word of the list. */
    static final int UNKNOWN_COST = 200;

    /** Is told of each word that begins at some place of a text. */
    interface Found {
        /**
         * @param length in characters
         * @param reading empty where the characters read as they do alone
         */
        void word(int length, int cost, String reading);
    }

    private record Own(int[] cps, String reading) {}

    private static final class Holder {
        static final Lexicon SHIPPED = new Lexicon(resource("lexicon.txt"), resource("own.txt"));
    }

    private final byte[] list;
    private final CodePointTable syllableOf = new CodePointTable();
    private final CodePointTable simplifiedOf = new CodePointTable();
    private final CodePointTable wordsOf = new CodePointTable();
    private final List<Syllable> syllables = new ArrayList<>();
    private final Map<Integer, List<Own>> own = new HashMap<>();

    private Lexicon(byte[] list, byte[] ownWords) {
        this.list = list;
        int part = 0;
        for (int at = 0; at < list.length; at = lineEnd(at) + 1) {
            switch (list[at]) {
                case '#' -> {}
                case '[' -> part++;
                default -> readLine(part, at);
            }
        }
        readOwn(OwnWords.of(new String(ownWords, StandardCharsets.UTF_8)));
    }

    /** The list that comes with Tusk, read when it is first asked for. */
    static Lexicon shipped() {
        return Holder.SHIPPED;
    }

    private void readLine(int part, int start) {
        int tab = start;
        while (list[tab] != '\t') {
            tab++;
        }
        if (part == 3) {
            wordsOf.put(codePoint(start), tab + 1);
            return;
        }
        int value = part == 1 ? syllables.size() + 1 : codePoint(start);
        if (part == 1) {
            String letters = new String(list, start, tab - 1 - start, StandardCharsets.ISO_8859_1);
            syllables.add(new Syllable(letters, list[tab - 1] - '0'));
        }
        CodePointTable table = part == 1 ? syllableOf : simplifiedOf;
        for (int at = tab + 1; list[at] != '\n'; at += (list[at] & 0xf8) == 0xf0 ? 4 : 3) {
            table.put(codePoint(at), value);
        }
    }

    private void readOwn(OwnWords words) {
        for (Map.Entry<String, String> word : words.words().entrySet()) {
            int[] cps = word.getKey().codePoints().toArray();
            if (cps.length == 1 && !word.getValue().isEmpty()) {
                syllables.addAll(Syllable.list(word.getValue()));
                syllableOf.put(cps[0], syllables.size());
                continue;
            }
            own.computeIfAbsent(cps[0], c -> new ArrayList<>()).add(new Own(cps, word.getValue()));
        }
    }

    private int lineEnd(int start) {
        int end = start;
        while (list[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Han characters have three bytes in UTF-8, those beyond the first plane four. */
    private int codePoint(int at) {
        int low = (list[at + 1] & 0x3f) << 6 | list[at + 2] & 0x3f;
        return (list[at] & 0xf8) == 0xf0
                ? (list[at] & 7) << 18 | low << 6 | list[at + 3] & 0x3f
                : (list[at] & 15) << 12 | low;
    }

    /** How the character reads alone; nothing for what is not in the list. */
    @Nullable
    Syllable syllable(int cp) {
        int index = syllableOf.get(cp);
        return index == 0 ? null : syllables.get(index - 1);
    }

    /** The Simplified form of a character, or itself. */
    int simplified(int cp) {
        int simplified = simplifiedOf.get(cp);
        return simplified == 0 ? cp : simplified;
    }

    /** Tells all words that begin at a place of a run, also those of one character. */
    void wordsAt(Run run, int at, Found found) {
        int[] cps = run.cps();
        for (Own word : own.getOrDefault(cps[at], List.of())) {
            int length = word.cps.length;
            if (at + length <= cps.length && Arrays.equals(word.cps, 0, length, cps, at, at + length)) {
                found.word(length, FIRST_COST + OWN_RANK * RANK_COST, word.reading);
            }
        }
        int position = wordsOf.get(cps[at]);
        while (position > 0) {
            position = wordAt(position, run, at, found);
        }
    }

    /** Compares one word of a line; the place of the next, or 0 at the end of the line. */
    private int wordAt(int start, Run run, int at, Found found) {
        byte[] text = run.utf8();
        int next = run.starts()[at + 1];
        int position = start;
        while (next < text.length && list[position] == text[next]) {
            position++;
            next++;
        }
        boolean whole = list[position] >= '0' && list[position] <= '9';
        int wordEnd = position;
        while (list[wordEnd] != ' ' && list[wordEnd] != '\n') {
            wordEnd++;
        }
        if (whole) {
            int length = 1;
            while (run.starts()[at + length] < next) {
                length++;
            }
            String reading = new String(list, position + 1, wordEnd - position - 1, StandardCharsets.ISO_8859_1);
            found.word(length, FIRST_COST + (list[position] - '0') * RANK_COST, reading);
        }
        return list[wordEnd] == '\n' ? 0 : wordEnd + 1;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
