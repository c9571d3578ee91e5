package cn.postgres.tusk.cli;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.FreezeReport;
import cn.postgres.tusk.SiteGenerator;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemTexts;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.FixReport;
import cn.postgres.tusk.report.JsonReport;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.report.Words;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.serve.PreviewServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs a request and says on a screen what happened: the same for the command line and the Maven plugin. Immutable,
 * safe for threads as far as the screen is.
 */
public final class SiteRun {
    private final Language language;
    private final Screen screen;
    private final Words words;
    private final TextReport text;

    SiteRun(Language language, Screen screen) {
        this.language = language;
        this.screen = screen;
        this.words = words(language);
        this.text = new TextReport(language, id -> label(id, language));
    }

    /** The sentences of the command line. */
    public static Words words(Language language) {
        return new Words(SiteRun.class, "cli", language);
    }

    static String label(String id, Language language) {
        return ContentTypes.builtIn()
                .byId(id)
                .map(type -> language == Language.ZH ? type.labelZh() : type.labelEn())
                .orElse(id);
    }

    /** Builds the site and ends by saying where to look. */
    Result build(SiteRequest request) {
        if (!usable(request)) {
            return Result.USAGE;
        }
        Result result = run(request, request.options(screen.progress()), SiteGenerator::build);
        Path home = request.output().resolve("index.html");
        if (Files.exists(home)) {
            screen.info(words.say(result == Result.BUILT ? "look" : "look-with-problems", home));
        }
        return result;
    }

    /** Does everything but leave a site behind. */
    Result check(SiteRequest request) {
        if (!usable(request)) {
            return Result.USAGE;
        }
        Result result = run(request, request.options(screen.progress()), SiteGenerator::check);
        screen.info(words.say(result == Result.BUILT ? "check-passed" : "check-failed"));
        return result;
    }

    /** Repairs the sources, says what was changed, and checks them. */
    Result fix(SiteRequest request) {
        if (!usable(request)) {
            return Result.USAGE;
        }
        repair(request, true);
        return check(request);
    }

    /** Says what {@link #fix} would change. */
    Result diff(SiteRequest request) {
        if (!usable(request)) {
            return Result.USAGE;
        }
        return repair(request, false) ? Result.PROBLEMS : Result.BUILT;
    }

    /** Whether an error stood in the way. */
    private boolean repair(SiteRequest request, boolean write) {
        FixReport report = SiteGenerator.of(request.options(screen.progress())).fix(write);
        screen.progressDone();
        report.files().forEach(file -> file.diff().forEach(line -> screen.info(TextReport.oneLine(line))));
        report.problems().forEach(problem -> screen.warning(text.line(problem)));
        screen.info(words.say(write ? "fixed" : "fixable", report.files().size(), report.repairs()));
        return report.problems().stream().anyMatch(Problem::isError);
    }

    /**
     * Builds the site, then shows it on this machine and builds it again after every change, until the thread is
     * interrupted.
     *
     * @param port of the server; 0 for the first free one from 8080
     */
    Result serve(SiteRequest request, int port) {
        if (!usable(request)) {
            return Result.USAGE;
        }
        SpokenPreview preview = new SpokenPreview(
                SiteGenerator.preview(() -> request.options(screen.progress())),
                request.content(),
                screen,
                text,
                words);
        try (PreviewServer server =
                PreviewServer.start(watched(request), request.output(), port, preview, text, words, preview::address)) {
            screen.info(words.say("serving", server.address()));
            server.awaitInterrupt();
            return Result.BUILT;
        } catch (IOException e) {
            screen.error(words.say("port-taken", port));
            return Result.USAGE;
        }
    }

    /** Records the addresses and anchors of the site among its sources. */
    Result freeze(BuildOptions options) {
        if (!Files.isDirectory(options.content())) {
            screen.error(words.say("content-missing", options.content()));
            return Result.USAGE;
        }
        FreezeReport report = SiteGenerator.of(options).freeze();
        List<Problem> problems = report.problems();
        text.problems(
                new BuildReport(List.of(), List.of(), problems, Map.of(), 0, 0, Map.of()), screen, TextReport.LINES);
        if (!report.written()) {
            screen.error(words.say("not-frozen"));
            return Result.PROBLEMS;
        }
        screen.info(words.say("frozen", report.addresses(), report.anchors()));
        return Result.BUILT;
    }

    private static List<Path> watched(SiteRequest request) {
        List<Path> folders = new ArrayList<>(List.of(request.content()));
        if (request.theme() != null && Files.isDirectory(Path.of(request.theme()))) {
            folders.add(Path.of(request.theme()).toAbsolutePath().normalize());
        }
        return folders;
    }

    private Result run(SiteRequest request, BuildOptions options, Function<SiteGenerator, BuildReport> task) {
        BuildReport report = task.apply(SiteGenerator.of(options));
        screen.progressDone();
        text.problems(report, screen, TextReport.LINES);
        boolean reported = writeReport(request, report);
        text.summary(report, reported ? request.report() : null).forEach(screen::info);
        boolean failed = report.problems().stream()
                .anyMatch(problem -> problem.severity().compareTo(request.failOn()) <= 0);
        return failed || (request.report() != null && !reported) ? Result.PROBLEMS : Result.BUILT;
    }

    private boolean writeReport(SiteRequest request, BuildReport report) {
        Path file = request.report();
        if (file == null) {
            return false;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, new JsonReport(new ProblemTexts(language)).print(report));
            return true;
        } catch (IOException e) {
            screen.error(words.say("report-failed", file, e));
            return false;
        }
    }

    private boolean usable(SiteRequest request) {
        if (!Files.exists(request.content())) {
            screen.error(words.say("content-missing", request.content()));
            return false;
        }
        if (!Files.isDirectory(request.content())) {
            screen.error(words.say("content-no-folder", request.content()));
            return false;
        }
        if (Files.exists(request.output()) && !Files.isDirectory(request.output())) {
            screen.error(words.say("output-no-folder", request.output()));
            return false;
        }
        return true;
    }
}
