package cn.postgres.tusk.search.lucene912;

import java.io.IOException;
import org.apache.lucene.codecs.BlockTermState;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsWriterBase;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsFormat.IntBlockTermState;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsWriter;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Writes the postings of changed terms as Lucene does. Those of a run of unchanged terms are one stretch of the old file
 * and copied when the run ends; the bytes of a term do not depend on where they stand. One thread.
 */
final class PatchedPostings extends PostingsWriterBase {
    private static final long NO_RUN = -1;

    private final Lucene912PostingsWriter plain;
    private final IndexOutput out;
    private final IndexInput old;
    private final long end;
    private boolean countsFrequencies;
    private long runFrom = NO_RUN;
    private long runBase;

    /**
     * @param out what the plain writer writes postings to
     * @param old the old file of postings, closed with this
     */
    PatchedPostings(Lucene912PostingsWriter plain, IndexOutput out, IndexInput old) {
        this.plain = plain;
        this.out = out;
        this.old = old;
        this.end = old.length() - CodecUtil.footerLength();
    }

    @Override
    public void init(IndexOutput termsOut, SegmentWriteState state) throws IOException {
        plain.init(termsOut, state);
    }

    @Override
    public void setField(FieldInfo field) {
        plain.setField(field);
        countsFrequencies = field.getIndexOptions() != IndexOptions.DOCS;
    }

    @Override
    public BlockTermState writeTerm(BytesRef term, TermsEnum terms, FixedBitSet docsSeen, NormsProducer norms)
            throws IOException {
        PatchedTerms patched = (PatchedTerms) terms;
        patched.count(docsSeen);
        if (patched.isChanged()) {
            copyTo(patched.pointer());
            return plain.writeTerm(term, terms, docsSeen, norms);
        }
        IntBlockTermState state = patched.state();
        if (runFrom == NO_RUN) {
            runFrom = state.docStartFP;
            runBase = out.getFilePointer();
        }
        if (state.docStartFP < runFrom || state.docStartFP > end) {
            throw new IOException("postings out of order");
        }
        state.docStartFP = runBase + state.docStartFP - runFrom;
        if (!countsFrequencies) {
            state.totalTermFreq = -1;
        }
        return state;
    }

    /** Ends the run. */
    private void copyTo(long to) throws IOException {
        if (runFrom == NO_RUN) {
            return;
        }
        if (to < runFrom) {
            throw new IOException("postings out of order");
        }
        old.seek(runFrom);
        out.copyBytes(old, to - runFrom);
        runFrom = NO_RUN;
    }

    @Override
    public void encodeTerm(DataOutput terms, FieldInfo field, BlockTermState state, boolean absolute)
            throws IOException {
        plain.encodeTerm(terms, field, state, absolute);
    }

    @Override
    public void close() throws IOException {
        try (plain;
                old) {
            copyTo(end);
        }
    }
}
