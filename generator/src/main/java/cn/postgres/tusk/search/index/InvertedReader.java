package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A segment that Lucene wrote without the terms of some fields, together with these in memory; what Lucene makes another
 * segment of. Not for several threads.
 */
final class InvertedReader extends FilterCodecReader {
    private final Map<String, FieldPostings> inverted;

    InvertedReader(CodecReader written, Map<String, FieldPostings> inverted) {
        super(written);
        this.inverted = inverted;
    }

    @Override
    public FieldsProducer getPostingsReader() {
        return new Fields(super.getPostingsReader(), inverted);
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class Fields extends FieldsProducer {
        private final FieldsProducer written;
        private final Map<String, FieldPostings> inverted;
        private final TreeSet<String> names = new TreeSet<>();

        Fields(FieldsProducer written, Map<String, FieldPostings> inverted) {
            this.written = written;
            this.inverted = inverted;
            written.forEach(names::add);
        }

        @Override
        public Iterator<String> iterator() {
            return names.iterator();
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            FieldPostings own = inverted.get(field);
            return own == null ? written.terms(field) : own;
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public void checkIntegrity() throws IOException {
            written.checkIntegrity();
        }

        @Override
        public void close() throws IOException {
            written.close();
        }
    }
}
