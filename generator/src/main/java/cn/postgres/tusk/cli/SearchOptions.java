package cn.postgres.tusk.cli;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.search.index.SiteSearch;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the command {@code search} understands. */
final class SearchOptions {
    @Option(names = "--index", paramLabel = "DIR", descriptionKey = "search-index")
    @Nullable
    Path index;

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "site", descriptionKey = "search-output")
    Path output = Path.of("site");

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", descriptionKey = "search-limit")
    int limit = 10;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", descriptionKey = "search-offset")
    int offset;

    @Option(names = "--sort", paramLabel = "relevance|date", defaultValue = "relevance", descriptionKey = "search-sort")
    SiteSearch.Order order = SiteSearch.Order.RELEVANCE;

    @Option(names = "--json", descriptionKey = "search-json")
    boolean json;

    @Parameters(arity = "1..*", paramLabel = "QUERY", descriptionKey = "search-query")
    List<String> query = List.of();

    @Mixin
    final RootCommand.Common common = new RootCommand.Common();

    SearchRequest request() {
        Path folder = index == null ? BuildOptions.of(Path.of(""), output).indexFolder() : index;
        return new SearchRequest(folder, String.join(" ", query), offset, limit, order, json);
    }
}
