package cn.postgres.tusk.digest;

import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Block.Kind;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Outline;
import cn.postgres.tusk.text.Excerpt;
import java.util.BitSet;
import java.util.List;

/**
 * The summary of a body: its first paragraphs of running text, cut. Headings, pictures and their captions, tables, code,
 * lines of tags, of badges, of links, of dates and names, tables of contents and repeated blocks are passed over. A list
 * is taken where the text announces it, or where there is no text; a body without any has no summary.
 */
final class Summaries {
    /** An author's own cut may lie so many times further on than ours. */
    private static final int OWN_CUT = 4;

    private final Body body;
    private final int length;
    private final Excerpt excerpt = new Excerpt();
    private final BitSet whole = new BitSet();
    private boolean skipping;

    private Summaries(Body body, int length) {
        this.body = body;
        this.length = length;
        for (Outline.Span span : body.outline().whole()) {
            whole.set(span.from() + 1, Math.max(span.from() + 1, span.to()));
        }
    }

    /** The summary of a body. */
    static String of(Body body, int length) {
        boolean own = body.outline().more() > 0;
        String summary = new Summaries(body, own ? length * OWN_CUT : length).summary();
        return summary.isEmpty() && own ? new Summaries(body.withoutMore(), length).summary() : summary;
    }

    private String summary() {
        List<Block> blocks = blocks();
        for (int i = 0; i < blocks.size() && !excerpt.has(length); i++) {
            Kind before = i == 0 ? Kind.RULE : blocks.get(i - 1).kind();
            if (!take(blocks.get(i), before)) {
                break;
            }
        }
        if (excerpt.isEmpty()) {
            takeAnything(blocks);
        }
        return excerpt.cut(length);
    }

    private List<Block> blocks() {
        int more = body.outline().more();
        return body.outline().blocks().stream()
                .filter(block -> !block.repeated() && (more <= 0 || block.from() < more))
                .toList();
    }

    /** Takes a block or passes it over; false where the summary has enough and the text turns to something else. */
    private boolean take(Block block, Kind before) {
        switch (block.kind()) {
            case HEADING, LINK_HEADING, BOLD -> {
                excerpt.closeLead();
                skipping = Asides.isHeading(text(block));
                return !excerpt.has(length / 3) || block.kind() == Kind.LINK_HEADING;
            }
            case RULE -> {
                skipping = false;
                excerpt.closeLead();
            }
            case CODE, TABLE, PICTURE -> {
                excerpt.closeLead();
                return !excerpt.has(length / 3);
            }
            case PROSE -> {
                if (!skipping && !Asides.isAside(text(block), before)) {
                    add(block, false);
                }
            }
            case LIST -> {
                if (!skipping && excerpt.endsWithColon()) {
                    add(block, true);
                }
            }
            default -> {}
        }
        return true;
    }

    /** Where there is no running text: lists, quotes and the like; where there are only links, what they are called. */
    private void takeAnything(List<Block> blocks) {
        skipping = false;
        for (Block block : blocks) {
            Kind kind = block.kind();
            if (kind == Kind.HEADING) {
                skipping = Asides.isHeading(text(block));
            } else if (!skipping
                    && (kind == Kind.LIST || kind == Kind.QUOTE || kind == Kind.HTML || kind == Kind.CAPTION)
                    && !Asides.isAside(text(block), Kind.RULE)) {
                add(block, kind == Kind.LIST);
            }
            if (excerpt.has(length)) {
                return;
            }
        }
        if (excerpt.isEmpty()) {
            blocks.stream()
                    .filter(block -> block.kind() == Kind.LINK_LIST || block.kind() == Kind.LINKS)
                    .filter(block -> Asides.isTitle(text(block)))
                    .forEach(block -> add(block, true));
        }
    }

    private void add(Block block, boolean items) {
        String text = body.text();
        int more = body.outline().more();
        int end = more <= 0 ? block.to() : Math.min(more, block.to());
        int from = block.from();
        while (from < end && !excerpt.has(length)) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 || feed > end ? end : feed;
            excerpt.add(text, from, to, whole);
            if (items && to < end) {
                excerpt.endItem();
            }
            from = to + 1;
        }
        excerpt.endParagraph();
    }

    private String text(Block block) {
        return body.text().substring(block.from(), Math.min(block.to(), block.from() + 400));
    }
}
