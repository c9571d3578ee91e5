package cn.postgres.tusk.cli;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.report.Words;
import cn.postgres.tusk.serve.Preview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A preview that says on a screen what happens to it. As safe for threads as the two. */
final class SpokenPreview implements Preview {
    private final Preview preview;
    private final Path content;
    private final Screen screen;
    private final TextReport text;
    private final Words words;
    /** Said once, until the whole site is built: a branch that is switched overflows more than once. */
    private final AtomicBoolean overflow = new AtomicBoolean();

    SpokenPreview(Preview preview, Path content, Screen screen, TextReport text, Words words) {
        this.preview = preview;
        this.content = content;
        this.screen = screen;
        this.text = text;
        this.words = words;
    }

    @Override
    public BuildReport build(Consumer<BuildReport> early) {
        BuildReport report;
        try {
            report = preview.build(early);
        } finally {
            screen.progressDone();
        }
        overflow.set(false);
        text.problems(report, screen, TextReport.LINES);
        screen.info(words.say(
                "rebuilt",
                report.pages().size(),
                report.written(),
                report.millis().values().stream().mapToLong(Long::longValue).sum()));
        return report;
    }

    /** Of the problems, only those of the files at hand: the others have been said. */
    @Override
    public Optional<BuildReport> edit(Set<Path> files) {
        long start = System.nanoTime();
        Optional<BuildReport> report = preview.edit(files);
        screen.progressDone();
        report.ifPresent(found -> {
            List<Problem> own = found.problems().stream()
                    .filter(problem ->
                            files.contains(content.resolve(problem.place().file())))
                    .toList();
            text.problems(
                    new BuildReport(List.of(), List.of(), own, Map.of(), 0, 0, Map.of()), screen, TextReport.LINES);
            screen.info(words.say("edited", names(files), (System.nanoTime() - start) / 1_000_000));
        });
        return report;
    }

    @Override
    public void overflown() {
        if (!overflow.getAndSet(true)) {
            screen.info(words.say("watch-overflow"));
        }
    }

    private String names(Set<Path> files) {
        Path first = files.iterator().next();
        String name = first.startsWith(content) ? content.relativize(first).toString() : first.toString();
        return files.size() == 1 ? name : words.say("edited-more", name, files.size());
    }

    @Override
    public int pictures() {
        return preview.pictures();
    }

    @Override
    public List<Found> find(String query) {
        return preview.find(query);
    }

    @Override
    public Answer answer(String file) {
        return preview.answer(file);
    }

    /** Opens the place of a problem in an editor that has registered itself for such addresses, as VS Code does. */
    String address(Problem problem) {
        Place place = problem.place();
        Path file = content.resolve(place.file());
        return place.file().isEmpty() || !Files.exists(file)
                ? ""
                : "vscode://file" + file.toUri().getRawPath() + ":" + Math.max(1, place.line()) + ":"
                        + Math.max(1, place.column());
    }
}
