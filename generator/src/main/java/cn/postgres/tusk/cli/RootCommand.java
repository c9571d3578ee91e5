package cn.postgres.tusk.cli;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.certificate.NumberHash;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Severity;
import cn.postgres.tusk.report.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands and their options; what they say of themselves stands in {@code cli_<language>.properties}. */
@Command(name = "tusk", versionProvider = RootCommand.Version.class, sortOptions = false)
final class RootCommand implements Runnable {
    private final Language language;
    private final Screen screen;
    private final StringWriter out;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    boolean version;

    @Mixin
    final Common common = new Common();

    RootCommand(Language language, Screen screen, StringWriter out) {
        this.language = language;
        this.screen = screen;
        this.out = out;
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        commandLine().usage(new PrintWriter(out, true));
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec.commandLine();
    }

    @Command(name = "build", sortOptions = false)
    int build(
            @Mixin SiteOptions site,
            @Option(names = "--output", required = true, paramLabel = "DIR", descriptionKey = "output") Path output) {
        return site().build(site.request(output)).exitCode();
    }

    @Command(name = "check", sortOptions = false)
    int check(
            @Mixin SiteOptions site,
            @Option(names = "--fix", descriptionKey = "fix") boolean fix,
            @Option(
                            names = {"--diff", "--dry-run"},
                            descriptionKey = "diff")
                    boolean diff)
            throws IOException {
        return inTemporaryFolder(output -> {
            SiteRequest request = site.request(output);
            if (diff) {
                return site().diff(request);
            }
            return fix ? site().fix(request) : site().check(request);
        });
    }

    @Command(name = "serve", sortOptions = false)
    int serve(
            @Mixin SiteOptions site,
            @Option(names = "--output", paramLabel = "DIR", descriptionKey = "serve-output") @Nullable Path output,
            @Option(names = "--port", paramLabel = "N", defaultValue = "0", descriptionKey = "port") int port)
            throws IOException {
        if (port < 0 || port > 65535) {
            throw new ParameterException(
                    commandLine(), SiteRun.words(language).say("port-range", port), null, "--port=" + port);
        }
        return inTemporaryFolder(folder -> site().serve(
                        site.request(output == null ? folder : output).cachedIn(folder.resolveSibling("cache")), port));
    }

    @Command(name = "freeze", sortOptions = false)
    int freeze(
            @Mixin Common common,
            @Option(names = "--content", required = true, paramLabel = "DIR", descriptionKey = "content") Path content,
            @Option(names = "--output", paramLabel = "DIR", descriptionKey = "freeze-output") @Nullable Path output) {
        Path folder = content.toAbsolutePath().normalize();
        Path site = output == null
                ? folder.resolve("target/site")
                : output.toAbsolutePath().normalize();
        return site().freeze(BuildOptions.of(folder, site)).exitCode();
    }

    @Command(name = "new", sortOptions = false)
    int create(
            @Mixin Common common,
            @Parameters(index = "0", paramLabel = "TYPE", descriptionKey = "new-type") String type,
            @Parameters(index = "1", paramLabel = "TITLE", descriptionKey = "new-title") String title,
            @Option(names = "--content", defaultValue = ".", paramLabel = "DIR", descriptionKey = "content")
                    Path content) {
        return new Scaffold(language, screen).create(content, type, title).exitCode();
    }

    @Command(name = "search", sortOptions = false)
    int search(@Mixin SearchOptions options) {
        return new SearchRun(language, screen).search(options.request()).exitCode();
    }

    @Command(name = "certificates", sortOptions = false)
    int certificates(
            @Mixin Common common,
            @Parameters(index = "0", paramLabel = "CSV", descriptionKey = "certificates-table") Path table,
            @Option(names = "--output", required = true, paramLabel = "FILE", descriptionKey = "certificates-output")
                    Path output) {
        return new CertificateRun(language, screen)
                .write(table, output, NumberHash.ROUNDS)
                .exitCode();
    }

    @Command(name = "help", sortOptions = false)
    int help(
            @Mixin Common common,
            @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "help-command") @Nullable
                    String name) {
        CommandLine root = commandLine();
        CommandLine wanted = name == null ? root : root.getSubcommands().get(name);
        if (wanted == null) {
            throw new CommandLine.UnmatchedArgumentException(root, java.util.List.of(name));
        }
        wanted.usage(new PrintWriter(out, true));
        return Result.BUILT.exitCode();
    }

    private SiteRun site() {
        return new SiteRun(language, screen);
    }

    private interface Task {
        Result in(Path output);
    }

    private static int inTemporaryFolder(Task task) throws IOException {
        Path folder = Files.createTempDirectory("tusk-");
        // A preview is ended from outside: then only the hook runs.
        Thread hook = new Thread(() -> Folders.delete(folder));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return task.in(folder.resolve("site")).exitCode();
        } finally {
            Folders.delete(folder);
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** What every command understands. */
    static final class Common {
        @Option(names = "--language", paramLabel = "zh|en", descriptionKey = "language")
        String language = "zh";

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                descriptionKey = "help")
        boolean help;
    }

    /** What every command that builds understands. */
    static final class SiteOptions {
        @Option(names = "--content", required = true, paramLabel = "DIR", descriptionKey = "content")
        Path content = Path.of("");

        @Option(names = "--theme", paramLabel = "DIR|NAME", descriptionKey = "theme")
        @Nullable
        String theme;

        @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "base-url")
        @Nullable
        String baseUrl;

        @Option(names = "--report", paramLabel = "FILE", descriptionKey = "report")
        @Nullable
        Path report;

        @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cache")
        @Nullable
        Path cache;

        @Option(names = "--index", paramLabel = "DIR", descriptionKey = "index")
        @Nullable
        Path index;

        @Option(names = "--drafts", descriptionKey = "drafts")
        boolean drafts;

        @Option(names = "--fail-on", paramLabel = "error|warning", defaultValue = "error", descriptionKey = "fail-on")
        Severity failOn = Severity.ERROR;

        @Mixin
        final Common common = new Common();

        SiteRequest request(Path output) {
            return new SiteRequest(content, output, index, cache, theme, baseUrl, report, drafts, failOn);
        }
    }

    /** From the manifest of the runnable jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            String text = "Tusk %s (Java %s)";
            return new String[] {String.format(Locale.ROOT, text, version == null ? "dev" : version, Runtime.version())
            };
        }
    }
}
