package cn.postgres.tusk.digest;

import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.text.Han;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of documents whose texts need then not be read again: from an earlier run, and after the digest phase of
 * all. Safe for threads.
 */
public final class Memory {
    private static final int HALVES = 2;

    private final Map<String, Known> former;
    private final Map<String, Known> found = new ConcurrentHashMap<>();
    private final Map<String, List<Integer>> lengthy = new ConcurrentHashMap<>();

    /** One of nothing. */
    public Memory() {
        this(Map.of());
    }

    /** @param former what {@link #found} was in an earlier run of the same settings and the same Tusk */
    public Memory(Map<String, Known> former) {
        this.former = former;
    }

    /** All documents that were met, by key. */
    public SortedMap<String, Known> found() {
        return new TreeMap<>(found);
    }

    /** Whether an earlier run has found the same. */
    public boolean isAsBefore() {
        return found.equals(former);
    }

    @Nullable
    Known of(Document document) {
        String key = key(document);
        Known known = former.get(key);
        if (known != null) {
            found.put(key, known);
        }
        return known;
    }

    void put(Document document, Known known) {
        found.put(key(document), known);
    }

    /** Numbers of the blocks that have at least so much text as {@link Repeats#LEAST_TEXT} says, digits not counted. */
    List<Integer> lengthy(Document document) {
        String key = key(document);
        Known known = former.get(key);
        return known != null ? known.lengthy() : lengthy.computeIfAbsent(key, name -> measured(document));
    }

    private static List<Integer> measured(Document document) {
        String text = document.body().text();
        List<Block> blocks = document.body().outline().blocks();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (isLong(text, blocks.get(i))) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static boolean isLong(String text, Block block) {
        int halves = 0;
        for (int i = block.from(); i < block.to() && halves < HALVES * Repeats.LEAST_TEXT; i++) {
            char c = text.charAt(i);
            if (c > ' ' && (c < '0' || c > '9')) {
                halves += Han.isWide(c) ? HALVES : 1;
            }
        }
        return halves >= HALVES * Repeats.LEAST_TEXT;
    }

    private static String key(Document document) {
        return document.hash() + " " + document.source().item() + " "
                + document.source().path();
    }
}
