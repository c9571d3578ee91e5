package cn.postgres.tusk.cli;

import cn.postgres.tusk.search.index.SiteSearch;
import java.nio.file.Path;

/**
 * What a user asks of the index.
 *
 * @param index folder of the Lucene index
 * @param query as typed; anything is allowed
 * @param offset how many hits are passed over
 * @param limit how many hits at most
 * @param json for a program rather than a person
 */
record SearchRequest(Path index, String query, int offset, int limit, SiteSearch.Order order, boolean json) {
    /** The folder as an absolute path without {@code ..}, so that a message names what is really meant. */
    SearchRequest {
        index = index.toAbsolutePath().normalize();
    }
}
