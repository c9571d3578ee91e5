package cn.postgres.tusk.cli;

import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.report.Words;
import cn.postgres.tusk.search.index.SearchResult;
import java.util.ArrayList;
import java.util.List;

/** The answer to a query as lines for a person. Immutable. */
final class SearchText {
    private static final int LONGEST_ECHO = 60;

    private final Words words;
    private final Screen screen;

    SearchText(Words words, Screen screen) {
        this.words = words;
        this.screen = screen;
    }

    List<String> lines(SearchRequest request, SearchResult result) {
        List<String> lines = new ArrayList<>();
        if (result.total() == 0) {
            return List.of(words.say("search-none", echo(request.query())));
        }
        if (!result.corrected().isEmpty()) {
            lines.add(words.say("search-corrected", echo(request.query()), echo(result.corrected())));
        }
        if (!result.dropped().isEmpty()) {
            lines.add(words.say("search-dropped", echo(String.join(" ", result.dropped()))));
        }
        int number = request.offset();
        int shown = result.hits().size();
        lines.add(
                shown == 0 || shown == result.total()
                        ? words.say("search-total", result.total())
                        : words.say("search-range", result.total(), number + 1, number + shown));
        for (SearchResult.Hit hit : result.hits()) {
            number++;
            lines.add("");
            lines.addAll(lines(number, hit));
        }
        return lines;
    }

    private List<String> lines(int number, SearchResult.Hit hit) {
        String indent = "   ";
        List<String> lines = new ArrayList<>();
        lines.add(words.say("search-hit", number, TextReport.oneLine(hit.title())));
        String facts = String.join(" ", hit.authors());
        lines.add(TextReport.oneLine(
                (indent + hit.url() + hit.anchor() + "  " + hit.date() + "  " + facts).stripTrailing()));
        StringBuilder excerpt = new StringBuilder();
        for (SearchResult.Part part : hit.excerpt()) {
            String text = TextReport.oneLine(part.text());
            excerpt.append(part.mark() ? screen.emphasized(text) : text);
        }
        if (!excerpt.toString().isBlank()) {
            lines.add(indent + excerpt.toString().strip());
        }
        return lines;
    }

    /** What was typed may be of any length. */
    private static String echo(String query) {
        String line = TextReport.oneLine(query);
        int units = line.codePointCount(0, line.length()) > LONGEST_ECHO
                ? line.offsetByCodePoints(0, LONGEST_ECHO)
                : line.length();
        return units < line.length() ? line.substring(0, units) + "…" : line;
    }
}
