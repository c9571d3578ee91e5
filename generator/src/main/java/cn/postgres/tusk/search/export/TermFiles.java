package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes the shards, one after the other: the second walk over all terms. One thread. */
final class TermFiles {
    private static final int FEWEST_WITH_FOLLOWERS = 3;

    private final TermMerge terms;
    private final FollowerMasks followers;
    private final TermPostings postings;
    private final ShardCutter cutter;
    private final TreeMap<String, List<String>> crowded;
    private final FileSink files;
    private final ShardWriter shard = new ShardWriter();
    private final Separators separators = new Separators();
    private final ByteSink names = new ByteSink();
    private String before = "";
    private int count;

    TermFiles(IndexReader index, PageNorms norms, TreeMap<String, List<String>> crowded, FileSink files)
            throws IOException {
        this.terms = new TermMerge(index);
        this.followers = new FollowerMasks(index);
        this.postings = new TermPostings(norms);
        this.cutter = new ShardCutter(index.maxDoc());
        this.crowded = crowded;
        this.files = files;
    }

    void write() throws IOException {
        while (terms.next()) {
            BytesRef bytes = terms.term();
            String term = bytes.utf8ToString();
            addBeginningsBefore(term);
            postings.read(terms);
            cut(bytes, term, 2 * postings.count() + bytes.length);
            shard.add(term, postings, following(bytes), crowded.remove(term));
            before = term;
        }
        addBeginningsBefore(null);
        if (!shard.isEmpty()) {
            finish();
        }
    }

    private void addBeginningsBefore(@Nullable String term) throws IOException {
        while (!crowded.isEmpty() && (term == null || crowded.firstKey().compareTo(term) < 0)) {
            Map.Entry<String, List<String>> entry = crowded.pollFirstEntry();
            String beginning = entry.getKey();
            cut(new BytesRef(beginning), beginning, beginning.length());
            shard.addBeginning(beginning, entry.getValue());
            before = beginning;
        }
    }

    private @Nullable FollowerMasks following(BytesRef term) throws IOException {
        int pages = 0;
        for (int field = 0; field < SearchedField.count(); field++) {
            pages += terms.pages(field);
        }
        return followers.read(term, pages >= FEWEST_WITH_FOLLOWERS) ? followers : null;
    }

    private void cut(BytesRef bytes, String term, int weight) throws IOException {
        if (shard.isEmpty()) {
            separators.add("");
            return;
        }
        String separator = Separators.between(before, term);
        if (cutter.isBorder(bytes, Separators.bytes(separator), shard.size(), weight)) {
            finish();
            separators.add(separator);
        }
    }

    private void finish() throws IOException {
        names.name(files.add(FileKind.TERMS, shard.finish()));
        count++;
    }

    /** How many shards there are. */
    int count() {
        return count;
    }

    Separators separators() {
        return separators;
    }

    ByteSink names() {
        return names;
    }
}
