package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;

/** Writes the text of each page, with its sections, as a file. One thread. */
final class TextFiles {
    private static final int DICTIONARY = 4096;

    private final FileSink files;
    private final Deflate deflate;
    private final IntPredicate needsFolding;
    private final ByteSink file = new ByteSink();

    /** @param dictionary what {@link #dictionary} makes of a sample; empty for none */
    TextFiles(FileSink files, byte[] dictionary, IntPredicate needsFolding) {
        this.files = files;
        this.deflate = Deflate.after(dictionary);
        this.needsFolding = needsFolding;
    }

    /** What texts are deflated after. */
    static byte[] dictionary(List<byte[]> sample) {
        return new CommonText(DICTIONARY).of(sample);
    }

    /** Name of the page's text. */
    int write(PageRecord page) throws IOException {
        file.clear();
        file.put(0);
        String[] lines =
                page.sections().isEmpty() ? new String[0] : page.sections().split("\n");
        file.varint(lines.length);
        int before = 0;
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            int offset = Integer.parseInt(parts[0]);
            file.varint(offset - before).varint(Integer.parseInt(parts[1])).string(parts[2]);
            before = offset;
        }
        return files.add(FileKind.TEXT, deflate, file.string(page.text()));
    }

    /** Name of the dictionary's file, if there is one. */
    int writeDictionary() throws IOException {
        return deflate.dictionary().length == 0
                ? Names.NONE
                : files.add(FileKind.OTHER, new ByteSink().put(0).append(deflate.beginning()));
    }

    /** Whether a reader must have the folding table to find something in this text. */
    boolean needsFolding(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x80 && needsFolding.test(c));
    }
}
