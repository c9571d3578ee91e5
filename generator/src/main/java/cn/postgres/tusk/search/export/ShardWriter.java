package cn.postgres.tusk.search.export;

import cn.postgres.tusk.search.analysis.Followers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the streams of the current shard, term by term. One thread. */
final class ShardWriter {
    /** Of several buckets the mask follows; 32 of them have a number. */
    private static final int SEVERAL = 33;

    private static final int HAS_FOLLOWERS = 2;
    private static final int CROWDED = 1;

    private final FrontCoding terms = new FrontCoding();
    private final ByteSink infos = new ByteSink();
    private final ByteSink pages = new ByteSink();
    private final ByteSink symbols = new ByteSink();
    private final ByteSink frequencies = new ByteSink();
    private final ByteSink lengths = new ByteSink();
    private final ByteSink followers = new ByteSink();
    private final ByteSink masks = new ByteSink();
    private final ByteSink completions = new ByteSink();
    private final ArithmeticCoder coder = new ArithmeticCoder();
    private int count;

    /** Adds a beginning of many terms that is none itself. */
    void addBeginning(String beginning, List<String> best) {
        terms.add(beginning);
        infos.varint(CROWDED);
        addCompletions(best);
        count++;
    }

    /**
     * Adds a term.
     *
     * @param next what follows it in each page, or null for nothing
     * @param best the completions kept for a term with which many begin, or null
     */
    void add(String term, TermPostings postings, @Nullable FollowerMasks next, @Nullable List<String> best) {
        terms.add(term);
        infos.varint((long) postings.count() << 2 | (next == null ? 0 : HAS_FOLLOWERS) | (best == null ? 0 : CROWDED));
        int before = 0;
        for (int i = 0; i < postings.count(); i++) {
            pages.varint(postings.page(i) - before - (i == 0 ? 0 : 1));
            before = postings.page(i);
        }
        symbols.append(postings.symbols());
        frequencies.append(postings.frequencies());
        lengths.append(postings.lengths());
        if (next != null) {
            addFollowers(postings, next, Followers.isHan(term.codePointAt(0)));
        }
        if (best != null) {
            addCompletions(best);
        }
        count++;
    }

    private void addFollowers(TermPostings postings, FollowerMasks next, boolean isHan) {
        for (int i = 0; i < postings.count(); i++) {
            int mask = next.take(postings.page(i));
            if (isHan) {
                followers.put(mask);
            } else if (Integer.bitCount(mask) > 1) {
                followers.put(SEVERAL);
                masks.put(mask).put(mask >>> 8).put(mask >>> 16).put(mask >>> 24);
            } else {
                // 32 for no bucket
                followers.put(Integer.numberOfTrailingZeros(mask));
            }
        }
    }

    private void addCompletions(List<String> best) {
        completions.varint(best.size());
        best.forEach(completions::string);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Bytes of the shard so far, before they are coded. */
    int size() {
        return streams().stream().mapToInt(ByteSink::size).sum();
    }

    private List<ByteSink> streams() {
        return List.of(terms.bytes(), infos, pages, symbols, frequencies, lengths, followers, masks, completions);
    }

    /** The finished shard; the next one begins. */
    ByteSink finish() {
        ByteSink file = new ByteSink().put(0).varint(count);
        count = 0;
        for (ByteSink stream : streams()) {
            file.varint(stream.size());
            coder.add(stream);
        }
        streams().forEach(ByteSink::clear);
        terms.clear();
        return file.append(coder.finish());
    }
}
