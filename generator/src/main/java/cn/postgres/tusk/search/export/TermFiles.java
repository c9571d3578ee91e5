package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    private final FormerShards former;
    private final FileSink files;
    private final List<ExportMemory.Shard> written = new ArrayList<>();
    private final ShardWriter shard = new ShardWriter();
    private final Separators separators = new Separators();
    private final ByteSink names = new ByteSink();
    private String before = "";
    private String first = "";
    private String firstSeparator = "";
    private int count;

    /** @param former shards of an earlier export */
    TermFiles(
            IndexReader index,
            PageNorms norms,
            TreeMap<String, List<String>> crowded,
            FormerShards former,
            FileSink files)
            throws IOException {
        this.former = former;
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
            if (addBeginningsBefore(term)) {
                continue;
            }
            postings.read(terms);
            if (cut(bytes, term, 2 * postings.count() + bytes.length)) {
                continue;
            }
            shard.add(term, postings, following(bytes), crowded.remove(term));
            before = term;
        }
        addBeginningsBefore(null);
        if (!shard.isEmpty()) {
            finish();
        }
    }

    /** Whether shards were passed over, and the current term is not the next one any more. */
    private boolean addBeginningsBefore(@Nullable String term) throws IOException {
        while (!crowded.isEmpty() && (term == null || crowded.firstKey().compareTo(term) < 0)) {
            String beginning = crowded.firstKey();
            if (cut(new BytesRef(beginning), beginning, beginning.length())) {
                return true;
            }
            shard.addBeginning(beginning, crowded.pollFirstEntry().getValue());
            before = beginning;
        }
        return false;
    }

    private @Nullable FollowerMasks following(BytesRef term) throws IOException {
        int pages = 0;
        for (int field = 0; field < SearchedField.count(); field++) {
            pages += terms.pages(field);
        }
        return followers.read(term, pages >= FEWEST_WITH_FOLLOWERS) ? followers : null;
    }

    /**
     * Puts a border before an entry where one belongs.
     *
     * @return whether the entry begins shards that are as they were, and all of these were passed over
     */
    private boolean cut(BytesRef bytes, String entry, int weight) throws IOException {
        if (!shard.isEmpty()) {
            String separator = Separators.between(before, entry);
            if (!cutter.isBorder(bytes, Separators.bytes(separator), shard.size(), weight)) {
                return false;
            }
            finish();
            begin(entry, separator);
        } else if (count == 0) {
            begin(entry, "");
        } else if (!entry.equals(first)) {
            throw new OtherwiseException("a shard begins otherwise");
        }
        int same = former.startingWith(entry);
        if (same < 0) {
            return false;
        }
        passOver(same);
        return true;
    }

    private void begin(String entry, String separator) {
        first = entry;
        firstSeparator = separator;
        separators.add(separator);
    }

    /** Keeps shards as long as they are as they were, and goes on with the one after them. */
    private void passOver(int from) throws IOException {
        int number = from;
        while (true) {
            ExportMemory.Shard same = former.get(number++);
            names.name(files.keep(FileKind.TERMS, same.content()));
            written.add(new ExportMemory.Shard(first, firstSeparator, same.content()));
            count++;
            if (number == former.size()) {
                terms.end();
                crowded.clear();
                return;
            }
            begin(former.get(number).first(), former.get(number).separator());
            if (!former.isSame(number)) {
                BytesRef next = new BytesRef(first);
                terms.seek(next);
                followers.seek(next);
                crowded.headMap(first).clear();
                return;
            }
        }
    }

    private void finish() throws IOException {
        names.name(files.add(FileKind.TERMS, shard.finish()));
        written.add(new ExportMemory.Shard(first, firstSeparator, files.content()));
        count++;
    }

    /** The shards, for a later export. */
    List<ExportMemory.Shard> written() {
        return written;
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
