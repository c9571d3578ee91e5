package cn.postgres.tusk.search.lucene912;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;

/**
 * The stored fields of the new documents, for merging. Lucene copies the old ones chunk by chunk, and can begin within a
 * chunk only if it was the last one looked into: so the old document is looked up when the new one has been read. One
 * thread.
 */
final class FreshStored extends StoredFieldsReader {
    private final StoredFieldsReader fresh;
    private final StoredFieldsReader old;
    private final int[] pages;

    FreshStored(StoredFieldsReader fresh, StoredFieldsReader old, int[] pages) {
        this.fresh = fresh;
        this.old = old;
        this.pages = pages.clone();
    }

    @Override
    public void document(int page, StoredFieldVisitor visitor) throws IOException {
        fresh.document(page, visitor);
        old.document(pages[page], new StoredFieldVisitor() {
            @Override
            public Status needsField(FieldInfo field) {
                return Status.STOP;
            }
        });
    }

    @Override
    public StoredFieldsReader clone() {
        return new FreshStored(fresh.clone(), old, pages);
    }

    @Override
    public void checkIntegrity() throws IOException {
        fresh.checkIntegrity();
    }

    @Override
    public void close() {
        // Both belong to their segments
    }
}
