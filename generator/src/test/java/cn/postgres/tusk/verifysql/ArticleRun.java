package cn.postgres.tusk.verifysql;

import cn.postgres.tusk.verifysql.Finding.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One article on its way through a server of its own. Used once, by one thread. */
final class ArticleRun {
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Pattern FAILURE = Pattern.compile("(\\d+): (?:ERROR|FATAL|PANIC|error|fatal): +(.*)");

    private final Article article;
    private final Server server;
    private final Duration patience;
    private final Map<String, Talk> talks = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ArticleResult.Printout> printouts = new ArrayList<>();
    private int statements;

    private ArticleRun(Article article, Server server, Duration patience) {
        this.article = article;
        this.server = server;
        this.patience = patience;
    }

    /**
     * Runs an article.
     *
     * @param patience with one statement
     */
    static ArticleResult of(Article article, Clusters clusters, Duration patience)
            throws IOException, InterruptedException {
        if (!article.runs()) {
            return new ArticleResult(article, article.findings(), List.of(), 0, List.of());
        }
        try (Server server = clusters.start(article.preloads())) {
            ArticleRun run = new ArticleRun(article, server, patience);
            List<String> missing = run.missing();
            if (missing.isEmpty()) {
                run.run();
            }
            run.findings.addAll(article.findings());
            return new ArticleResult(article, run.findings, run.printouts, run.statements, missing);
        } catch (Server.StartException e) {
            if (article.preloads().isEmpty()) {
                throw e;
            }
            return new ArticleResult(article, article.findings(), List.of(), 0, article.preloads());
        }
    }

    private List<String> missing() throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (String extension : article.needs()) {
            if (!server.has(extension)) {
                missing.add(extension);
            }
        }
        return missing;
    }

    private void run() throws IOException, InterruptedException {
        try {
            for (SqlBlock block : article.blocks()) {
                if (block.skipped().isEmpty()) {
                    block(block);
                }
            }
            for (Talk talk : List.copyOf(talks.values())) {
                finish(talk);
            }
        } catch (StuckException e) {
            report(e.line, Code.TIMED_OUT, patience.toSeconds());
        } finally {
            talks.values().forEach(Talk::close);
        }
    }

    private void block(SqlBlock block) throws IOException, InterruptedException, StuckException {
        finish(talk(block.session()));
        if (block.kind() == SqlBlock.Kind.SILENT) {
            silent(block);
        } else {
            session(block);
        }
        statements += block.statements();
        settle();
        if (block.waits() && talk(block.session()).open().isEmpty()) {
            report(block.line(), Code.DID_NOT_WAIT);
        }
    }

    /** Read from a file, so that psql says on which line something failed. */
    private void silent(SqlBlock block) throws IOException, InterruptedException, StuckException {
        Path script = server.script("line-" + block.line() + ".sql", block.lines());
        Talk talk = talk(block.session());
        talk.send(
                "\\i '" + script + "'",
                new Talk.Pending(block.line(), result -> failures(block, "psql:" + script + ":", result)));
        if (!block.waits()) {
            finish(talk);
        }
    }

    private void failures(SqlBlock block, String prefix, List<String> result) {
        for (String line : result) {
            Matcher failure = FAILURE.matcher(line.startsWith(prefix) ? line.substring(prefix.length()) : "");
            if (failure.matches()) {
                int at = Math.min(
                        Integer.parseInt(failure.group(1)), block.lines().size());
                report(block.line() + at - 1, Code.STATEMENT_FAILED, failure.group(2));
            }
        }
    }

    private void session(SqlBlock block) throws IOException, InterruptedException, StuckException {
        for (Statement statement : Transcript.statements(block.lines(), block.line())) {
            if (!statement.isFinished()) {
                report(statement.line(), Code.UNFINISHED, statement.begin());
                continue;
            }
            Talk talk = talk(block.session());
            talk.send(statement.input(), new Talk.Pending(statement.line(), result -> compare(statement, result)));
            if (!block.waits()) {
                finish(talk);
                settle();
            }
        }
    }

    private void compare(Statement statement, List<String> came) {
        Optional<Comparison.Difference> difference = Comparison.of(statement.input(), statement.printed(), came);
        difference.ifPresent(found -> {
            int line = statement.printedLine() + found.index();
            findings.add(Finding.of(article.path(), line, Code.OUTPUT_DIFFERS, statement.begin())
                    .with(found.shown()));
            printouts.add(new ArticleResult.Printout(statement, came));
        });
    }

    private Talk talk(String name) throws IOException, InterruptedException, StuckException {
        Talk known = talks.get(name);
        if (known != null && !known.hasEnded()) {
            return known;
        }
        Set<String> others = new HashSet<>(server.pids());
        PsqlSession session = server.open();
        // It is connected as soon as it does anything
        session.send("");
        if (session.result(patience).isEmpty()) {
            throw new StuckException(0);
        }
        Set<String> pids = new HashSet<>(server.pids());
        pids.removeAll(others);
        Talk talk = new Talk(session, pids.stream().findFirst().orElse("0"));
        talks.put(name, talk);
        return talk;
    }

    /** Fetches all results of a session. */
    private void finish(Talk talk) throws InterruptedException, StuckException {
        for (Optional<Integer> line = talk.open(); line.isPresent(); line = talk.open()) {
            if (talk.hasEnded()) {
                report(line.get(), Code.SESSION_LOST);
                return;
            }
            if (!talk.take(patience)) {
                throw new StuckException(line.get());
            }
        }
    }

    /** Waits until each session has either done all it was told, or waits for a lock: what comes next depends on it. */
    private void settle() throws IOException, InterruptedException, StuckException {
        for (Talk talk : List.copyOf(talks.values())) {
            long end = System.nanoTime() + patience.toNanos();
            while (talk.open().isPresent() && !talk.hasEnded()) {
                if (!talk.take(MOMENT) && server.isBlocked(talk.pid())) {
                    break;
                }
                if (System.nanoTime() > end) {
                    throw new StuckException(talk.open().orElse(0));
                }
            }
        }
    }

    private void report(int line, Code code, Object... arguments) {
        findings.add(Finding.of(article.path(), line, code, arguments));
    }

    /** A statement that does not end, after which nothing can be said of the rest. */
    private static final class StuckException extends Exception {
        private static final long serialVersionUID = 1;

        final int line;

        StuckException(int line) {
            super("line " + line);
            this.line = line;
        }
    }
}
