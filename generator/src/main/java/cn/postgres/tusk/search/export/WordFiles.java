package cn.postgres.tusk.search.export;

import java.io.IOException;

/**
 * The words of Latin letters, twice in buckets: by their beginning and by their end, so that one wrong letter leaves a
 * word in at least one of the buckets in which it is looked for. One thread.
 */
final class WordFiles {
    static final int BUCKETS = 64;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int FEWEST_BY_END = 2;

    private final Bucket[] beginnings = buckets();
    private final Bucket[] ends = buckets();

    private static Bucket[] buckets() {
        Bucket[] buckets = new Bucket[BUCKETS];
        for (int i = 0; i < BUCKETS; i++) {
            buckets[i] = new Bucket();
        }
        return buckets;
    }

    /** @param pages the largest number of pages that have the term in one field */
    void add(String term, int pages) {
        int length = term.length();
        if (length < SHORTEST || length > LONGEST || !isWord(term)) {
            return;
        }
        beginnings[bucket(term.charAt(0), term.charAt(1))].add(term, pages);
        if (pages >= FEWEST_BY_END) {
            ends[bucket(term.charAt(length - 2), term.charAt(length - 1))].add(term, pages);
        }
    }

    private static boolean isWord(String term) {
        boolean hasLetter = false;
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z';
            if (!isLetter && c != '_' && (c < '0' || c > '9')) {
                return false;
            }
            hasLetter |= isLetter;
        }
        return hasLetter;
    }

    static int bucket(char a, char b) {
        return (a * 31 + b) * 0x9E3779B1 >>> 16 & BUCKETS - 1;
    }

    /** Names of the files: by beginning, then by end. */
    int[] write(FileSink files) throws IOException {
        int[] names = new int[2 * BUCKETS];
        for (int i = 0; i < BUCKETS; i++) {
            names[i] = beginnings[i].write(files);
            names[BUCKETS + i] = ends[i].write(files);
        }
        return names;
    }

    /** The words of one file. */
    private static final class Bucket {
        private final FrontCoding words = new FrontCoding();
        private final ByteSink weights = new ByteSink();

        void add(String word, int pages) {
            words.add(word);
            weights.put(31 - Integer.numberOfLeadingZeros(Math.max(1, pages)));
        }

        int write(FileSink files) throws IOException {
            int count = weights.size();
            if (count == 0) {
                return Names.NONE;
            }
            ByteSink file = new ByteSink().put(0).varint(count);
            return files.add(FileKind.WORDS, file.stream(words.bytes()).newPart().stream(weights));
        }
    }
}
