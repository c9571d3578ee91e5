package cn.postgres.tusk.search.export;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.search.index.IndexReading;
import cn.postgres.tusk.search.index.TitleTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Makes the browser index from the Lucene index. Files are handed out as they are finished, in an order that is always
 * the same, the root last; memory holds what a page has at most in a few columns, one shard and a few finished files. The same
 * index and input make the same bytes, however many threads deflate. No state but its settings, safe for threads.
 */
public final class BrowserIndex {
    /** Number of the format that is written. */
    public static final int FORMAT = 1;

    /** Name of the root below the prefix. */
    public static final String ROOT = "index.bin";

    private static final int PAGE_BLOCK_SHIFT = 5;

    private final int threads;

    /** @param threads how many may deflate, at least 1, besides the caller's */
    public BrowserIndex(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1: " + threads);
        }
        this.threads = threads;
    }

    /**
     * What was written.
     *
     * @param bytes of the files as they are stored
     */
    public record Summary(int pages, int files, long bytes) {}

    /**
     * Writes the browser index.
     *
     * @param index folder of the Lucene index
     * @param prefix folder of the files below the output folder, with a slash at its end
     * @param files takes each file; called by the caller's thread
     * @return the problem if the Lucene index cannot be read; the files are not complete then
     */
    public Outcome<Summary> write(Path index, ExportInput input, String prefix, Consumer<Output> files) {
        try (FileSink sink = new FileSink(prefix, threads, files)) {
            DirectoryReader reader = IndexReading.open(index);
            try {
                write(reader, input, sink);
                return Outcome.of(new Summary(reader.maxDoc(), sink.files(), sink.bytes()));
            } finally {
                IndexReading.close(reader);
            }
        } catch (IOException e) {
            return new Outcome<>(new Summary(0, 0, 0), List.of(IndexReading.unreadable(index, e)));
        }
    }

    private static void write(IndexReader index, ExportInput input, FileSink files) throws IOException {
        List<String> types = types(index);
        PageBlocks blocks = new PageBlocks(files, PAGE_BLOCK_SHIFT);
        FacetFiles facets = new FacetFiles();
        TextFiles texts = new TextFiles(files, TextSample.of(index), input.needsFolding());
        writePages(index, types, blocks, facets, texts);
        Crowded crowded = new Crowded();
        WordFiles words = new WordFiles();
        for (TermMerge terms = new TermMerge(index); terms.next(); ) {
            String term = terms.term().utf8ToString();
            int pages = terms.mostPages();
            crowded.add(term, pages);
            words.add(term, pages);
        }
        PageNorms norms = new PageNorms(index);
        TermFiles shards = new TermFiles(index, norms, crowded.finish(), files);
        shards.write();
        ByteSink folding = new ByteSink().put(0).put(input.folding());
        RootWriter root = new RootWriter(index.maxDoc())
                .statistics(index)
                .types(types)
                .pages(blocks)
                .terms(shards)
                .names(words.write(files))
                .names(PinyinFiles.write(input.pinyin(), files))
                .names(input.folding().length == 0 ? Names.NONE : files.add(FileKind.OTHER, folding))
                .names(facets.writeFacets(files), facets.writeTags(files), texts.writeDictionary())
                .synonyms(input.synonyms())
                .norms(norms, shards.separators());
        files.add(ROOT, root.bytes());
        files.finish();
    }

    private static void writePages(
            IndexReader index, List<String> types, PageBlocks blocks, FacetFiles facets, TextFiles texts)
            throws IOException {
        StoredFields stored = index.storedFields();
        for (int i = 0; i < index.maxDoc(); i++) {
            PageRecord page = PageRecord.read(stored, i);
            int type = types.indexOf(page.type());
            blocks.add(
                    page,
                    type,
                    texts.needsFolding(page.title() + page.text()),
                    texts.write(page),
                    telling(index, page));
            facets.add(page, type);
        }
        blocks.finish();
    }

    private static List<Integer> telling(IndexReader index, PageRecord page) throws IOException {
        List<Integer> weights = new ArrayList<>();
        for (String token : TitleTokens.of(page.title())) {
            weights.add(TitleTokens.weight(index, token));
        }
        return weights;
    }

    /** The content types, sorted. */
    private static List<String> types(IndexReader index) throws IOException {
        List<String> types = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(index, "type");
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef type = each.next(); type != null; type = each.next()) {
                types.add(type.utf8ToString());
            }
        }
        return List.copyOf(types);
    }
}
