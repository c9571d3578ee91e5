package cn.postgres.tusk.search.lucene912;

import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.UnplacedTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.lucene90.blocktree.Lucene90BlockTreeTermsWriter;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsFormat.IntBlockTermState;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsWriter;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The fields of both segments as one. Each field's terms are walked over once, in the order of the fields. One thread. */
final class PatchedFields extends Fields {
    private final CodecReader old;
    private final CodecReader fresh;
    private final int[] pages;
    private final NormsProducer norms;
    private final Map<String, IndexChanges.Terms> changes;
    private final List<String> names;
    private final FieldInfos infos;
    private long end;

    /**
     * @param norms of the new segment
     * @param changes takes what differs by field
     */
    PatchedFields(
            CodecReader old,
            CodecReader fresh,
            int[] pages,
            NormsProducer norms,
            Map<String, IndexChanges.Terms> changes) {
        this.old = old;
        this.fresh = fresh;
        this.pages = pages.clone();
        this.norms = norms;
        this.changes = changes;
        this.infos = old.getFieldInfos();
        TreeSet<String> sorted = new TreeSet<>();
        for (FieldInfo field : infos) {
            if (field.getIndexOptions() != IndexOptions.NONE) {
                sorted.add(field.name);
            }
        }
        this.names = List.copyOf(sorted);
    }

    void write(SegmentWriteState state, SegmentInfo former) throws IOException {
        String postings =
                IndexFileNames.segmentFileName(former.name, state.segmentSuffix, Lucene912PostingsFormat.DOC_EXTENSION);
        PostingsFiles files = new PostingsFiles(state.directory, former, state.segmentSuffix);
        SegmentWriteState own = new SegmentWriteState(
                state.infoStream,
                files,
                state.segmentInfo,
                state.fieldInfos,
                state.segUpdates,
                state.context,
                state.segmentSuffix);
        IndexInput source = former.dir.openInput(postings, IOContext.READ);
        end = source.length() - CodecUtil.footerLength();
        Lucene912PostingsWriter plain = new Lucene912PostingsWriter(own);
        try (FieldsConsumer consumer = new Lucene90BlockTreeTermsWriter(
                own,
                new PatchedPostings(plain, files.postings(), source),
                Lucene90BlockTreeTermsWriter.DEFAULT_MIN_BLOCK_SIZE,
                Lucene90BlockTreeTermsWriter.DEFAULT_MAX_BLOCK_SIZE)) {
            consumer.write(this, norms);
        }
    }

    @Override
    public Iterator<String> iterator() {
        return names.iterator();
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public @Nullable Terms terms(String name) throws IOException {
        Terms before = old.terms(name);
        Terms after = fresh.terms(name);
        if (before == null && after == null) {
            return null;
        }
        PatchedField field =
                new PatchedField(before, after, pages, otherNorms(name), end(name), terms -> changes.put(name, terms));
        return new Walk(field);
    }

    private boolean[] otherNorms(String name) throws IOException {
        boolean[] other = new boolean[pages.length];
        FieldInfo info = infos.fieldInfo(name);
        NumericDocValues before = old.getNormValues(name);
        if (info == null || !info.hasNorms() || before == null) {
            return other;
        }
        NumericDocValues after = norms.getNorms(info);
        for (int i = 0; i < pages.length; i++) {
            long one = before.advanceExact(pages[i]) ? before.longValue() : 0;
            long two = after.advanceExact(pages[i]) ? after.longValue() : 0;
            other[i] = one != two;
        }
        return other;
    }

    /** Where the postings of the next field begin. */
    private long end(String name) throws IOException {
        for (String next : new ArrayList<>(names.subList(names.indexOf(name) + 1, names.size()))) {
            Terms terms = old.terms(next);
            TermsEnum first = terms == null ? null : terms.iterator();
            if (first != null && first.next() != null) {
                return ((IntBlockTermState) first.termState()).docStartFP;
            }
        }
        return end;
    }

    /** The terms of a field; all that a writer asks for is to walk over them. */
    private static final class Walk extends UnplacedTerms {
        private final PatchedField field;

        Walk(PatchedField field) {
            this.field = field;
        }

        @Override
        public TermsEnum iterator() throws IOException {
            return new PatchedTerms(field);
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public long getSumTotalTermFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long getSumDocFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getDocCount() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean hasFreqs() {
            return true;
        }

        @Override
        public @Nullable BytesRef getMin() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable BytesRef getMax() {
            throw new UnsupportedOperationException();
        }
    }
}
