package cn.postgres.tusk.cli;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.report.Words;
import cn.postgres.tusk.search.index.SearchResult;
import cn.postgres.tusk.search.index.SiteSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Searches an index and says on a screen what was found. Immutable, safe for threads as far as the screen is. */
final class SearchRun {
    private final Screen screen;
    private final Words words;
    private final TextReport text;

    SearchRun(Language language, Screen screen) {
        this.screen = screen;
        this.words = SiteRun.words(language);
        this.text = new TextReport(language, id -> SiteRun.label(id, language));
    }

    /** Nothing found is a result like any other; an index that cannot be read is a problem. */
    Result search(SearchRequest request) {
        if (!isNatural("--limit", request.limit()) || !isNatural("--offset", request.offset())) {
            return Result.USAGE;
        }
        Outcome<Optional<SiteSearch>> opened = SiteSearch.open(request.index());
        if (opened.value().isEmpty()) {
            return failed(opened.problems());
        }
        try (SiteSearch search = opened.value().get()) {
            Outcome<SearchResult> answer =
                    search.search(request.query(), request.offset(), request.limit(), request.order());
            if (!answer.problems().isEmpty()) {
                return failed(answer.problems());
            }
            List<String> lines = request.json()
                    ? new SearchJson()
                            .print(request.query(), answer.value())
                            .lines()
                            .toList()
                    : new SearchText(words, screen).lines(request, answer.value());
            lines.forEach(screen::info);
            return Result.BUILT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNatural(String option, int value) {
        if (value < 0) {
            screen.error(words.say("wrong-value", option, value));
        }
        return value >= 0;
    }

    private Result failed(List<Problem> problems) {
        problems.forEach(problem -> screen.error(text.line(problem)));
        return Result.PROBLEMS;
    }
}
