package cn.postgres.tusk.search.lucene912;

import cn.postgres.tusk.search.index.IndexChanges;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.TermVectorsReader;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.codecs.perfield.PerFieldDocValuesFormat;
import org.apache.lucene.codecs.perfield.PerFieldPostingsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.InfoStream;

/** Writes the files of one patched segment: Lucene merges what is small or stored, postings are patched. Used once. */
final class PatchedSegment {
    private static final String POSTINGS = "Lucene912";
    private static final String VALUES = "Lucene90";
    private static final String FIRST = "0";

    private final CodecReader old;
    private final CodecReader fresh;
    private final int[] pages;
    private final Directory folder;
    private final SegmentInfo info;
    private final FieldInfos fields;
    private final Codec codec;

    PatchedSegment(CodecReader old, CodecReader fresh, int[] pages, Directory folder, SegmentInfo info) {
        this.old = old;
        this.fresh = fresh;
        this.pages = pages.clone();
        this.folder = folder;
        this.info = info;
        this.fields = old.getFieldInfos();
        this.codec = info.getCodec();
    }

    IndexChanges write() throws IOException {
        checkFormats();
        MergeState state = state();
        try (StoredFieldsWriter stored = codec.storedFieldsFormat().fieldsWriter(folder, info, IOContext.DEFAULT)) {
            stored.merge(state);
        }
        try (NormsConsumer norms = codec.normsFormat().normsConsumer(writing(""))) {
            norms.merge(state);
        }
        if (fields.hasDocValues()) {
            try (DocValuesConsumer values =
                    new Lucene90DocValuesFormat().fieldsConsumer(writing(VALUES + "_" + FIRST))) {
                values.merge(state);
            }
        }
        Map<String, IndexChanges.Terms> changed = new TreeMap<>();
        SegmentReadState reading = new SegmentReadState(folder, info, fields, IOContext.DEFAULT);
        try (NormsProducer norms = codec.normsFormat().normsProducer(reading)) {
            new PatchedFields(old, fresh, pages, norms, changed)
                    .write(writing(POSTINGS + "_" + FIRST), ((SegmentReader) old).getSegmentInfo().info);
        }
        codec.fieldInfosFormat().write(folder, info, "", fields, IOContext.DEFAULT);
        changed.values().removeIf(IndexChanges.Terms.NONE::equals);
        return new IndexChanges(Arrays.stream(pages).boxed().toList(), changed);
    }

    private SegmentWriteState writing(String suffix) {
        return new SegmentWriteState(InfoStream.NO_OUTPUT, folder, info, fields, null, IOContext.DEFAULT, suffix);
    }

    /** Each field says in which format and in which files it stands; the new segment says the same. */
    private void checkFormats() throws IOException {
        for (FieldInfo field : fields) {
            // A field of which no page has a term stands in no format
            if (field.getIndexOptions() != IndexOptions.NONE
                    && (old.terms(field.name) != null || fresh.terms(field.name) != null)) {
                check(field, PerFieldPostingsFormat.PER_FIELD_FORMAT_KEY, POSTINGS);
                check(field, PerFieldPostingsFormat.PER_FIELD_SUFFIX_KEY, FIRST);
            }
            if (field.getDocValuesType() != DocValuesType.NONE) {
                check(field, PerFieldDocValuesFormat.PER_FIELD_FORMAT_KEY, VALUES);
                check(field, PerFieldDocValuesFormat.PER_FIELD_SUFFIX_KEY, FIRST);
            }
        }
        if (fields.hasProx() || fields.hasVectors() || fields.hasPointValues() || fields.hasVectorValues()) {
            throw new IOException("more than postings, norms, values and stored fields");
        }
    }

    private static void check(FieldInfo field, String key, String value) throws IOException {
        if (!value.equals(field.getAttribute(key))) {
            throw new IOException("another format of " + field.name);
        }
    }

    /** Merges both segments, each document in its place. */
    private MergeState state() {
        MergeState.DocMap[] maps = {page -> Arrays.binarySearch(pages, page) >= 0 ? -1 : page, page -> pages[page]};
        StoredFieldsReader stored = old.getFieldsReader().getMergeInstance();
        return new MergeState(
                maps,
                info,
                fields,
                new StoredFieldsReader[] {stored, new FreshStored(fresh.getFieldsReader(), stored, pages)},
                new TermVectorsReader[2],
                new NormsProducer[] {merged(old.getNormsReader()), merged(fresh.getNormsReader())},
                new DocValuesProducer[] {old.getDocValuesReader(), fresh.getDocValuesReader()},
                new FieldInfos[] {fields, fresh.getFieldInfos()},
                new Bits[2],
                new FieldsProducer[2],
                new PointsReader[2],
                new KnnVectorsReader[2],
                new int[] {old.maxDoc(), fresh.maxDoc()},
                InfoStream.NO_OUTPUT,
                Runnable::run,
                true);
    }

    private static NormsProducer merged(NormsProducer norms) {
        return norms.getMergeInstance();
    }
}
