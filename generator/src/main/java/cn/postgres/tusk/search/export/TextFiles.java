package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.function.IntPredicate;

/** Writes the text of each page, with its sections, as a file. One thread. */
final class TextFiles {
    private final FileSink files;
    private final IntPredicate needsFolding;
    private final ByteSink file = new ByteSink();

    TextFiles(FileSink files, IntPredicate needsFolding) {
        this.files = files;
        this.needsFolding = needsFolding;
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
        return files.add(FileKind.TEXT, file.string(page.text()));
    }

    /** Whether a reader must have the folding table to find something in this text. */
    boolean needsFolding(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x80 && needsFolding.test(c));
    }
}
