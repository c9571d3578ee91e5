package cn.postgres.tusk.digest;

import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Outline;
import java.util.ArrayList;
import java.util.List;

/** Gives documents their summary and their length. Safe for threads; one per build. */
public final class Digest {
    private final DigestConfig config;
    private final Repeats repeats;
    private final Memory memory;

    /** @param repeats what the documents have in common */
    public Digest(DigestConfig config, Repeats repeats) {
        this(config, repeats, new Memory());
    }

    /** @param memory what is known of some of them, and will be of all */
    public Digest(DigestConfig config, Repeats repeats, Memory memory) {
        this.config = config;
        this.repeats = repeats;
        this.memory = memory;
    }

    /** The same document with its repeated blocks marked, its summary and its length. */
    public Document of(Document document) {
        Outline outline = repeats.marked(document);
        List<Integer> marks = numbers(outline);
        Known known = memory.of(document);
        if (known == null || !known.repeated().equals(marks)) {
            known = found(document, outline, marks);
            memory.put(document, known);
        }
        return document.withBody(document.body().digested(known.headings(), outline, known.summary(), known.counts()));
    }

    private Known found(Document document, Outline outline, List<Integer> marks) {
        Body written = document.body();
        Body held = written.withTexts(written.texts().plain());
        Body body = held.digested(headings(held, outline), outline, "", Counts.NONE);
        return new Known(
                memory.lengthy(document),
                marks,
                body.headings(),
                Summaries.of(body, config.summaryLength()),
                Lengths.of(body, config));
    }

    private static List<Integer> numbers(Outline outline) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < outline.blocks().size(); i++) {
            if (outline.blocks().get(i).repeated()) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /** Without those of repeated blocks: they are no part of this page's contents. */
    private static List<Heading> headings(Body body, Outline outline) {
        List<Heading> kept = new ArrayList<>(body.headings());
        int next = 0;
        for (Block block : outline.blocks()) {
            if (block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.LINK_HEADING) {
                String text = body.text().substring(block.from(), block.to());
                int at = next;
                while (at < kept.size() && !kept.get(at).text().equals(text)) {
                    at++;
                }
                if (at < kept.size()) {
                    next = at + 1;
                    if (block.repeated()) {
                        kept.remove(at);
                        next = at;
                    }
                }
            }
        }
        return kept;
    }
}
