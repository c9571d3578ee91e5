package cn.postgres.tusk.search.export;

import java.util.List;
import java.util.Map;

/**
 * What an export knows of its files that a later one of nearly the same index need not make again. Files are told by the
 * hash of their content before it was deflated or named. Immutable.
 *
 * @param dictionary that texts are deflated after, in Base64
 * @param files by the hash of their content
 * @param pages in the order of the index
 * @param blocks contents of the blocks of pages, in order
 * @param shards in order
 * @param facets content of that file
 * @param tags content of that file
 */
public record ExportMemory(
        String dictionary,
        Map<String, Named> files,
        List<Page> pages,
        List<String> blocks,
        List<Shard> shards,
        String facets,
        String tags) {

    /**
     * How a file is named.
     *
     * @param hashes what names were made of, one for each salt that was tried
     */
    public record Named(int name, List<String> hashes) {
        public Named {
            hashes = List.copyOf(hashes);
        }
    }

    /**
     * A page.
     *
     * @param text content of its text
     * @param folding whether a reader needs the folding table for it
     * @param facets digest of what it is counted and filtered by
     */
    public record Page(String text, boolean folding, String facets) {}

    /**
     * A shard.
     *
     * @param first its first entry
     * @param separator of the shard before and this one
     * @param content of its file
     */
    public record Shard(String first, String separator, String content) {}

    public ExportMemory {
        files = Map.copyOf(files);
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
        shards = List.copyOf(shards);
    }
}
