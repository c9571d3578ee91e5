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

/** Gives documents their summary and their length. Immutable, safe for threads; one per build. */
public final class Digest {
    private final DigestConfig config;
    private final Repeats repeats;

    /** @param repeats what the documents have in common */
    public Digest(DigestConfig config, Repeats repeats) {
        this.config = config;
        this.repeats = repeats;
    }

    /** The same document with its repeated blocks marked, its summary and its length. */
    public Document of(Document document) {
        Outline outline = repeats.marked(document);
        Body body = document.body().digested(headings(document.body(), outline), outline, "", Counts.NONE);
        return new Document(
                document.source(),
                document.hash(),
                document.type(),
                document.header(),
                document.details(),
                body.digested(
                        body.headings(), outline, Summaries.of(body, config.summaryLength()), Lengths.of(body, config)),
                document.keyLines());
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
