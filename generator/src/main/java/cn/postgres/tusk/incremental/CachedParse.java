package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.problem.Problem;
import java.util.List;

/**
 * What parsing one source gave.
 *
 * @param documents one for a page, several for a data list, none where nothing could be made of it
 * @param problems met while parsing
 */
public record CachedParse(List<Document> documents, List<Problem> problems) {
    public CachedParse {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
