package cn.postgres.tusk.search.export;

import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.TitleTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Writes the texts and the blocks of pages. One thread. */
final class PageFiles {
    private static final int BLOCK_SHIFT = 5;

    private final IndexReader index;
    private final List<String> types;
    private final FileSink files;
    private final TextFiles texts;
    private final PageBlocks blocks;
    private final List<ExportMemory.Page> written = new ArrayList<>();

    PageFiles(IndexReader index, List<String> types, FileSink files, TextFiles texts) {
        this.index = index;
        this.types = types;
        this.files = files;
        this.texts = texts;
        this.blocks = new PageBlocks(files, BLOCK_SHIFT);
    }

    /** Writes those of all pages, and gathers what hits are counted and filtered by. */
    FacetFiles write() throws IOException {
        FacetFiles facets = new FacetFiles();
        StoredFields stored = index.storedFields();
        for (int i = 0; i < index.maxDoc(); i++) {
            PageRecord page = PageRecord.read(stored, i);
            add(page);
            facets.add(page, types.indexOf(page.type()));
        }
        blocks.finish();
        return facets;
    }

    private void add(PageRecord page) throws IOException {
        boolean folding = texts.needsFolding(page.title() + page.text());
        int text = texts.write(page);
        written.add(new ExportMemory.Page(files.content(), folding, FacetFiles.digest(page)));
        blocks.add(page, types.indexOf(page.type()), folding, text, telling(page));
    }

    /**
     * Writes those that have changed.
     *
     * @return whether a page is counted or filtered by something else than before
     */
    boolean update(ExportMemory memory, IndexChanges changes) throws IOException {
        BitSet changed = new BitSet();
        changes.pages().forEach(changed::set);
        BitSet touched = titled(changes.in("title").counted());
        touched.or(changed);
        boolean counted = false;
        StoredFields stored = index.storedFields();
        for (int from = 0; from < index.maxDoc(); from += 1 << BLOCK_SHIFT) {
            int to = Math.min(index.maxDoc(), from + (1 << BLOCK_SHIFT));
            int next = touched.nextSetBit(from);
            boolean same = next < 0 || next >= to;
            for (int i = from; i < to; i++) {
                ExportMemory.Page former = memory.pages().get(i);
                if (changed.get(i)) {
                    add(PageRecord.read(stored, i));
                    counted |= !written.get(i).facets().equals(former.facets());
                } else {
                    int text = files.keep(FileKind.TEXT, former.text());
                    written.add(former);
                    if (!same) {
                        PageRecord page = PageRecord.read(stored, i);
                        blocks.add(page, types.indexOf(page.type()), former.folding(), text, telling(page));
                    }
                }
            }
            if (same) {
                blocks.keep(memory.blocks().get(from >> BLOCK_SHIFT));
            }
        }
        blocks.finish();
        return counted;
    }

    /** The pages that have one of these terms in their titles. */
    private BitSet titled(List<String> terms) throws IOException {
        BitSet pages = new BitSet();
        Terms titles = MultiTerms.getTerms(index, "title");
        if (titles != null) {
            TermsEnum each = titles.iterator();
            for (String term : terms) {
                if (each.seekExact(new BytesRef(term))) {
                    PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
                    for (int i = postings.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = postings.nextDoc()) {
                        pages.set(i);
                    }
                }
            }
        }
        return pages;
    }

    private List<Integer> telling(PageRecord page) throws IOException {
        List<Integer> weights = new ArrayList<>();
        for (String token : TitleTokens.of(page.title())) {
            weights.add(TitleTokens.weight(index, token));
        }
        return weights;
    }

    /** What hits are counted and filtered by, of all pages. */
    FacetFiles facets() throws IOException {
        FacetFiles facets = new FacetFiles();
        StoredFields stored = index.storedFields();
        for (int i = 0; i < index.maxDoc(); i++) {
            PageRecord page = PageRecord.read(stored, i);
            facets.add(page, types.indexOf(page.type()));
        }
        return facets;
    }

    TextFiles texts() {
        return texts;
    }

    PageBlocks blocks() {
        return blocks;
    }

    /** The pages, for a later export. */
    List<ExportMemory.Page> written() {
        return written;
    }
}
