package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is shown of a hit: so many pages a file, column by column. One thread. */
final class PageBlocks {
    private static final int NEEDS_FOLDING = 1;

    private final FileSink files;
    private final int shift;
    private final ByteSink names = new ByteSink();
    private final FrontCoding urls = new FrontCoding();
    private final ByteSink titles = new ByteSink();
    private final ByteSink dates = new ByteSink();
    private final ByteSink types = new ByteSink();
    private final ByteSink flags = new ByteSink();
    private final ByteSink authors = new ByteSink();
    private final ByteSink texts = new ByteSink();
    private final ByteSink weights = new ByteSink();
    private final List<String> contents = new ArrayList<>();
    private int count;

    /** @param shift 2 to the power of it pages stand in a file */
    PageBlocks(FileSink files, int shift) {
        this.files = files;
        this.shift = shift;
    }

    /**
     * Adds the next page.
     *
     * @param type index of its content type
     * @param text name of its text file
     * @param telling what the tokens of its title tell
     */
    void add(PageRecord page, int type, boolean needsFolding, int text, List<Integer> telling) throws IOException {
        urls.add(page.url());
        titles.string(page.title());
        dates.varint(date(page.date()));
        types.varint(type);
        flags.put(needsFolding ? NEEDS_FOLDING : 0);
        authors.varint(page.authors().size());
        page.authors().forEach(authors::string);
        texts.name(text);
        weights.varint(telling.size());
        telling.forEach(weights::put);
        count++;
        if (count == 1 << shift) {
            finish();
        }
    }

    /** 0 for none, else the days since 1970 zigzag and one more. */
    private static long date(@Nullable String date) {
        if (date == null) {
            return 0;
        }
        long day = LocalDate.parse(date).toEpochDay();
        return (day << 1 ^ day >> 63) + 1;
    }

    /** Writes the last block, which may have fewer pages. */
    void finish() throws IOException {
        if (count == 0) {
            return;
        }
        ByteSink file = new ByteSink().put(0).varint(count).stream(urls.bytes());
        urls.clear();
        for (ByteSink column : List.of(titles, dates, types, flags, authors, texts)) {
            file.stream(column);
            column.clear();
        }
        file.newPart().stream(weights);
        weights.clear();
        names.name(files.add(FileKind.PAGES, file));
        contents.add(files.content());
        count = 0;
    }

    /** Keeps the next block as an earlier export left it. */
    void keep(String content) throws IOException {
        names.name(files.keep(FileKind.PAGES, content));
        contents.add(content);
    }

    int shift() {
        return shift;
    }

    /** How many files there are. */
    int count() {
        return contents.size();
    }

    /** What tells the contents of the files, in order. */
    List<String> contents() {
        return contents;
    }

    ByteSink names() {
        return names;
    }
}
