package cn.postgres.tusk.verifysql;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs every SQL block of the content against a real PostgreSQL and compares what is printed with what came; the package
 * says how blocks are written. From the top folder:
 *
 * <pre>
 * mvn verify -Pverify-sql
 * mvn -q -Pverify-sql -pl generator -am process-test-classes -Dargs="--only posts/locks.md"
 * </pre>
 *
 * The first runs all tests besides. {@code -Dtusk.postgres.bin=FOLDER} names the programs of PostgreSQL where they are not
 * found. Exit code 0: no difference; 1: findings; 2: wrong usage, or no PostgreSQL.
 */
@Command(name = "verify-sql", mixinStandardHelpOptions = true)
public final class VerifySql implements Callable<Integer> {
    private final Path project =
            Path.of(System.getProperty("tusk.project", "")).toAbsolutePath().normalize();
    private final PrintStream out;

    @Option(names = "--content", defaultValue = "content", description = "${DEFAULT-VALUE}")
    private Path content = Path.of("");

    @Option(names = "--only", split = ",", description = "files, relative to the content folder; default: all Markdown")
    private List<String> only = List.of();

    @Option(names = "--write", description = "put what came in place of what is printed")
    private boolean write;

    @Option(names = "--language", defaultValue = "zh", description = "zh, en; default: ${DEFAULT-VALUE}")
    private String language = "";

    @Option(names = "--work", defaultValue = "generator/target", description = "of the servers; ${DEFAULT-VALUE}")
    private Path work = Path.of("");

    @Option(names = "--jobs", defaultValue = "2", description = "articles at a time; default: ${DEFAULT-VALUE}")
    private int jobs;

    @Option(
            names = "--patience",
            defaultValue = "60",
            description = "seconds for a statement; default: ${DEFAULT-VALUE}")
    private int patience;

    /** @param out hears all findings and the summary */
    VerifySql(PrintStream out) {
        this.out = out;
    }

    /** Throws where the exit code is not 0, because Maven runs this in its own process. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = run(out, arguments);
        if (code != CommandLine.ExitCode.OK) {
            throw new FailedException();
        }
    }

    /** The exit code of a run. */
    static int run(PrintStream out, String... arguments) {
        return new CommandLine(new VerifySql(out))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    out.println("verify-sql: " + failure.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
    }

    /** Says nothing: all has been said. */
    private static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        FailedException() {
            super("verify-sql", null, false, false);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Words words = new Words(VerifySql.class, "verifysql", Language.of(language));
        Optional<Programs> programs = Programs.find();
        Optional<Account> account = programs.isPresent() ? Account.find() : Optional.empty();
        if (account.isEmpty()) {
            throw new IOException(words.say(programs.isEmpty() ? "no-postgres" : "no-account", Programs.PROPERTY));
        }
        Path folder = project.resolve(content).normalize();
        List<Article> articles = articles(folder);
        List<ArticleResult> results;
        try (Clusters clusters = Clusters.create(programs.get(), account.get(), project.resolve(work))) {
            results = run(articles, clusters);
        }
        if (write) {
            rewrite(folder, results);
        }
        Report report = new Report(words, programs.get(), results, write);
        report.lines().forEach(out::println);
        return report.isClean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<Article> articles(Path folder) throws IOException {
        ArticleReader reader = new ArticleReader();
        List<Article> articles = new ArrayList<>();
        for (String path : only.isEmpty() ? all(folder) : only) {
            articles.add(reader.read(path, text(folder.resolve(path))));
        }
        return articles;
    }

    private static List<String> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".md"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("target/") && !path.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    private List<ArticleResult> run(List<Article> articles, Clusters clusters)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, jobs));
        try {
            List<Callable<ArticleResult>> work = new ArrayList<>();
            for (Article article : articles) {
                work.add(() -> ArticleRun.of(article, clusters, Duration.ofSeconds(patience)));
            }
            List<ArticleResult> results = new ArrayList<>();
            for (Future<ArticleResult> result : workers.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private static void rewrite(Path folder, List<ArticleResult> results) throws IOException {
        for (ArticleResult result : results) {
            if (!result.printouts().isEmpty()) {
                Path file = folder.resolve(result.article().path());
                Files.writeString(file, Rewriter.rewrite(text(file), result.printouts()));
            }
        }
    }
}
