package cn.postgres.tusk.digest;

import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Block.Kind;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Outline;
import cn.postgres.tusk.model.Repeated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the blocks that a site repeats: an advertisement below each post, the same opening on all parts of a series, a
 * line of tags. Immutable, safe for threads.
 *
 * <p>A block is a candidate where a block with its fingerprint stands on at least {@code repeatedPages} pages of its type
 * and on {@code repeatedPercent} of them, and where it is of nothing but links or pictures, or has text of at least
 * {@value #LEAST_TEXT} Han characters, its digits not counted. Code, tables and headings are none: they are alike without
 * being an advertisement. A candidate is repeated if only candidates, headings, rules, pictures and links stand between it
 * and the begin or the end of its page, and on so many pages; or if it stands on half of all pages. A heading or picture between two repeated
 * blocks goes with them if it is itself on so many pages, and not on many more.
 *
 * <p>The rule sees counts and nothing else: the same documents give the same blocks, in any order. A block that is just at
 * the threshold may come or go with one page; one that is well above it stays while the site grows.
 */
public final class Repeats {
    static final int LEAST_TEXT = 20;
    private static final int ANYWHERE_PERCENT = 50;
    private static final int LONGEST_EXAMPLE = 60;

    /** By content type: on how many pages a block stands. */
    private final Map<String, PrintCounts> counts;

    /** By content type: on how many pages it stands at an edge of the text, or anywhere if on half of them. */
    private final Map<String, PrintCounts> edges = new HashMap<>();

    private final Map<String, Integer> needed;
    private final Map<String, Integer> neededAnywhere;
    private final Memory memory;

    private Repeats(
            Map<String, PrintCounts> counts,
            Map<String, Integer> needed,
            Map<String, Integer> neededAnywhere,
            Memory memory) {
        this.memory = memory;
        this.counts = counts;
        this.needed = needed;
        this.neededAnywhere = neededAnywhere;
    }

    /** What documents have in common; nothing if the site does not want to know. */
    public static Repeats of(DigestConfig config, List<Document> documents) {
        return of(config, documents, new Memory());
    }

    /**
     * What documents have in common; nothing if the site does not want to know.
     *
     * @param memory what is known of some of them
     */
    public static Repeats of(DigestConfig config, List<Document> documents, Memory memory) {
        Map<String, PrintCounts> counts = new HashMap<>();
        Map<String, Integer> pages = new HashMap<>();
        if (config.findRepeated()) {
            for (int page = 0; page < documents.size(); page++) {
                String type = documents.get(page).type().id();
                PrintCounts ofType = counts.computeIfAbsent(type, id -> new PrintCounts());
                for (Block block : documents.get(page).body().outline().blocks()) {
                    ofType.add(block.print(), page);
                }
                pages.merge(type, 1, Integer::sum);
            }
        }
        Map<String, Integer> needed = new HashMap<>();
        Map<String, Integer> anywhere = new HashMap<>();
        pages.forEach((type, number) -> {
            int least = config.repeatedPages();
            needed.put(type, Math.max(least, share(number, config.repeatedPercent())));
            anywhere.put(type, Math.max(least, share(number, ANYWHERE_PERCENT)));
        });
        Repeats repeats = new Repeats(counts, needed, anywhere, memory);
        repeats.countEdges(documents);
        return repeats;
    }

    /** A link that many pages have among others, and one page at its very end, is repeated on none. */
    private void countEdges(List<Document> documents) {
        for (int page = 0; page < documents.size(); page++) {
            Document document = documents.get(page);
            PrintCounts ofType = counts.get(document.type().id());
            List<Block> blocks = document.body().outline().blocks();
            if (ofType != null && !blocks.isEmpty()) {
                boolean[] repeated = new Page(document, ofType, ofType).repeated();
                PrintCounts found = edges.computeIfAbsent(document.type().id(), id -> new PrintCounts());
                for (int i = 0; i < repeated.length; i++) {
                    if (repeated[i]) {
                        found.add(blocks.get(i).print(), page);
                    }
                }
            }
        }
    }

    private static int share(int pages, int percent) {
        return (int) (((long) pages * percent + 99) / 100);
    }

    /** The outline of a document with its repeated blocks marked. */
    Outline marked(Document document) {
        Outline outline = document.body().outline();
        PrintCounts ofType = counts.get(document.type().id());
        PrintCounts atEdges = edges.get(document.type().id());
        if (ofType == null || atEdges == null || outline.blocks().isEmpty()) {
            return outline;
        }
        boolean[] repeated = new Page(document, ofType, atEdges).repeated();
        List<Block> blocks = new ArrayList<>(repeated.length);
        boolean any = false;
        for (int i = 0; i < repeated.length; i++) {
            Block block = outline.blocks().get(i);
            any |= repeated[i];
            blocks.add(repeated[i] ? block.asRepeated() : block);
        }
        return any ? new Outline(blocks, outline.whole(), outline.more()) : outline;
    }

    /** What was found in documents whose blocks are marked, the most frequent first. */
    public static List<Repeated> found(List<Document> marked) {
        Map<String, Repeated> found = new LinkedHashMap<>();
        for (Document document : marked) {
            for (Block block : document.body().outline().blocks()) {
                if (block.repeated()) {
                    String type = document.type().id();
                    found.compute(
                            type + block.print(),
                            (key, known) -> known == null
                                    ? example(document, block)
                                    : new Repeated(
                                            known.pages() + 1, type, known.text(), known.source(), known.line()));
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Repeated::pages)
                        .reversed()
                        .thenComparing(Repeated::type)
                        .thenComparing(Repeated::source)
                        .thenComparingInt(Repeated::line))
                .toList();
    }

    private static Repeated example(Document document, Block block) {
        String text = document.body().text();
        int end = Math.min(block.to(), block.from() + LONGEST_EXAMPLE);
        if (end < block.to() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String begin = text.substring(block.from(), end).replace('\n', ' ');
        return new Repeated(
                1,
                document.type().id(),
                end < block.to() ? begin + "…" : begin,
                document.source().path(),
                block.line());
    }

    /** The blocks of one page. */
    private final class Page {
        private final Document document;
        private final List<Block> blocks;
        private final PrintCounts ofType;
        private final PrintCounts decisive;
        private final int least;
        private final int anywhere;

        Page(Document document, PrintCounts ofType, PrintCounts decisive) {
            this.decisive = decisive;
            this.document = document;
            this.blocks = document.body().outline().blocks();
            this.ofType = ofType;
            this.least = needed.getOrDefault(document.type().id(), Integer.MAX_VALUE);
            this.anywhere = neededAnywhere.getOrDefault(document.type().id(), Integer.MAX_VALUE);
        }

        boolean[] repeated() {
            boolean[] repeated = new boolean[blocks.size()];
            boolean[] candidates = new boolean[blocks.size()];
            for (int i = 0; i < candidates.length; i++) {
                int pages = decisive.pages(blocks.get(i).print());
                candidates[i] = pages >= least && hasWeight(i);
                repeated[i] = candidates[i] && pages >= anywhere;
            }
            walk(candidates, repeated, 0, 1);
            walk(candidates, repeated, blocks.size() - 1, -1);
            takeEnclosed(repeated);
            return repeated;
        }

        private void walk(boolean[] candidates, boolean[] repeated, int from, int step) {
            for (int i = from; i >= 0 && i < candidates.length; i += step) {
                if (candidates[i]) {
                    repeated[i] = true;
                } else if (!isNeutral(blocks.get(i))) {
                    return;
                }
            }
        }

        private void takeEnclosed(boolean[] repeated) {
            int last = -1;
            for (int i = 0; i < repeated.length; i++) {
                if (!repeated[i]) {
                    continue;
                }
                if (last >= 0 && isOfOnePiece(last, i)) {
                    Arrays.fill(repeated, last, i, true);
                }
                last = i;
            }
        }

        /** Whether all that stands between two repeated blocks goes with them: as often as they, and no links. */
        private boolean isOfOnePiece(int first, int last) {
            int most = 2 * Math.max(pages(first), pages(last));
            for (int i = first + 1; i < last; i++) {
                Kind kind = blocks.get(i).kind();
                boolean goesAlong = isNeutral(blocks.get(i)) && kind != Kind.LINKS && kind != Kind.LINK_LIST;
                if (!goesAlong || pages(i) < least || kind != Kind.RULE && pages(i) > most) {
                    return false;
                }
            }
            return true;
        }

        private int pages(int block) {
            return ofType.pages(blocks.get(block).print());
        }

        private static boolean isNeutral(Block block) {
            return switch (block.kind()) {
                case HEADING, LINK_HEADING, BOLD, RULE, PICTURE, CAPTION, LINKS, LINK_LIST -> true;
                case HTML -> !block.hasText();
                default -> false;
            };
        }

        private boolean hasWeight(int number) {
            Block block = blocks.get(number);
            return switch (block.kind()) {
                case LINKS, LINK_HEADING, LINK_LIST, PICTURE -> true;
                case HTML -> !block.hasText() || isLong(number);
                case PROSE, BOLD, LABELS, LIST, QUOTE, NOTE -> isLong(number);
                case HEADING, CAPTION, CODE, TABLE, RULE -> false;
            };
        }

        private boolean isLong(int number) {
            return memory.lengthy(document).contains(number);
        }
    }
}
