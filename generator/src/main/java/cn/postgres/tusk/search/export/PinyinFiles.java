package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.List;

/** Writes what can be found by its pinyin: one file for each first letter. No state. */
final class PinyinFiles {
    static final int LETTERS = 26;

    private PinyinFiles() {}

    /** Names of the files from {@code a} to {@code z}. */
    static int[] write(List<String> lines, FileSink files) throws IOException {
        int[] names = new int[LETTERS];
        for (int letter = 0; letter < LETTERS; letter++) {
            String first = String.valueOf((char) ('a' + letter));
            List<String> own =
                    lines.stream().filter(line -> line.startsWith(first)).toList();
            names[letter] = own.isEmpty() ? Names.NONE : write(own, new FrontCoding(), files);
        }
        return names;
    }

    private static int write(List<String> lines, FrontCoding list, FileSink files) throws IOException {
        lines.forEach(list::add);
        return files.add(FileKind.PINYIN, new ByteSink().put(0).varint(lines.size()).stream(list.bytes()));
    }
}
