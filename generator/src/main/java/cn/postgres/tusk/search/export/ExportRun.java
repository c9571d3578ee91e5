package cn.postgres.tusk.search.export;

import cn.postgres.tusk.search.index.IndexChanges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One export: the parts of the browser index in their order. Used once, by one thread. */
final class ExportRun {
    private final IndexReader index;
    private final ExportInput input;
    private final FileSink files;
    private final List<String> types;

    ExportRun(IndexReader index, ExportInput input, FileSink files) throws IOException {
        this.index = index;
        this.input = input;
        this.files = files;
        this.types = types(index);
    }

    /** Writes all files. */
    ExportMemory write() throws IOException {
        byte[] dictionary = TextFiles.dictionary(TextSample.of(index));
        PageFiles pages = new PageFiles(index, types, files, new TextFiles(files, dictionary, input.needsFolding()));
        FacetFiles facets = pages.write();
        return write(dictionary, pages, facets, null, FormerShards.NONE);
    }

    /** Writes what has changed since an earlier export. */
    ExportMemory update(ExportMemory memory, IndexChanges changes) throws IOException {
        if (memory.pages().size() != index.maxDoc()
                || !changes.in("type").counted().isEmpty()) {
            throw new OtherwiseException("other pages or types");
        }
        byte[] dictionary = Base64.getDecoder().decode(memory.dictionary());
        if (isSampled(changes) && !Arrays.equals(dictionary, TextFiles.dictionary(TextSample.of(index)))) {
            throw new OtherwiseException("another beginning of texts");
        }
        PageFiles pages = new PageFiles(index, types, files, new TextFiles(files, dictionary, input.needsFolding()));
        FacetFiles facets = pages.update(memory, changes) ? pages.facets() : null;
        return write(dictionary, pages, facets, memory, FormerShards.of(memory.shards(), changes));
    }

    private boolean isSampled(IndexChanges changes) throws IOException {
        StoredFields stored = index.storedFields();
        for (int page : changes.pages()) {
            String address = PageRecord.text(stored.document(page, Set.of("url")), "url");
            if (TextSample.isIn(index.maxDoc(), new BytesRef(address))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes what is not of single pages.
     *
     * @param facets null where those of {@code memory} are still right
     */
    private ExportMemory write(
            byte[] dictionary,
            PageFiles pages,
            @Nullable FacetFiles facets,
            @Nullable ExportMemory memory,
            FormerShards former)
            throws IOException {
        Crowded crowded = new Crowded();
        WordFiles words = new WordFiles();
        for (TermMerge terms = new TermMerge(index); terms.next(); ) {
            String term = terms.term().utf8ToString();
            int most = terms.mostPages();
            crowded.add(term, most);
            words.add(term, most);
        }
        PageNorms norms = new PageNorms(index);
        TermFiles shards = new TermFiles(index, norms, crowded.finish(), former, files);
        shards.write();
        ByteSink folding = new ByteSink().put(0).put(input.folding());
        RootWriter root = new RootWriter(index.maxDoc())
                .statistics(index)
                .types(types)
                .pages(pages.blocks())
                .terms(shards)
                .names(words.write(files))
                .names(PinyinFiles.write(input.pinyin(), files))
                .names(input.folding().length == 0 ? Names.NONE : files.add(FileKind.OTHER, folding));
        String facetsContent = facets(facets, memory, root, true);
        String tagsContent = facets(facets, memory, root, false);
        root.names(pages.texts().writeDictionary()).synonyms(input.synonyms()).norms(norms, shards.separators());
        files.add(BrowserIndex.ROOT, root.bytes());
        files.finish();
        return new ExportMemory(
                Base64.getEncoder().encodeToString(dictionary),
                files.known(),
                pages.written(),
                pages.blocks().contents(),
                shards.written(),
                facetsContent,
                tagsContent);
    }

    /** Writes one of both files and says what tells its content. */
    private String facets(@Nullable FacetFiles facets, @Nullable ExportMemory memory, RootWriter root, boolean isFacets)
            throws IOException {
        if (facets != null) {
            root.names(isFacets ? facets.writeFacets(files) : facets.writeTags(files));
            return files.content();
        }
        if (memory == null) {
            throw new IllegalStateException("neither facets nor memory of them");
        }
        String content = isFacets ? memory.facets() : memory.tags();
        root.names(files.keep(FileKind.OTHER, content));
        return content;
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
