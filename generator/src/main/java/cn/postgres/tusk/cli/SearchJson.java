package cn.postgres.tusk.cli;

import cn.postgres.tusk.report.JsonText;
import cn.postgres.tusk.search.index.SearchResult;
import java.util.List;

/** The answer to a query for programs, in the shape that the searcher in the browser gives. No state. */
final class SearchJson {
    String print(String query, SearchResult result) {
        JsonText json = new JsonText().open('{');
        json.field("query", query).field("total", result.total()).field("exact", result.exact());
        if (result.corrected().isEmpty()) {
            json.nothing("corrected");
        } else {
            json.field("corrected", result.corrected());
        }
        if (result.dropped().isEmpty()) {
            json.nothing("relaxed");
        } else {
            json.key("relaxed").open('{');
            list(json, "dropped", result.dropped());
            json.close('}');
        }
        json.key("hits").open('[');
        result.hits().forEach(hit -> hit(json.next(), hit));
        return json.close(']').close('}').toString();
    }

    private static void hit(JsonText json, SearchResult.Hit hit) {
        json.open('{')
                .field("url", hit.url())
                .field("title", hit.title())
                .field("score", hit.score())
                .field("type", hit.type())
                .field("date", hit.date());
        list(json, "authors", hit.authors());
        json.field("anchor", hit.anchor()).field("section", hit.section());
        json.key("excerpt").open('[');
        for (SearchResult.Part part : hit.excerpt()) {
            json.next()
                    .open('{')
                    .field("text", part.text())
                    .field("mark", part.mark())
                    .close('}');
        }
        json.close(']').close('}');
    }

    private static void list(JsonText json, String name, List<String> values) {
        json.key(name).open('[');
        values.forEach(json::item);
        json.close(']');
    }
}
