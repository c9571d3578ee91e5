package cn.postgres.tusk.verifysql;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A running server. It lives no longer than this process, however that ends: a shell keeps it as long as the pipe from
 * here is open, then stops it and takes its files away. Close it. Safe for threads.
 */
final class Server implements AutoCloseable {
    private static final String KEEPER = """
            data=$1 socket=$2
            shift 2
            "$@" < /dev/null & server=$!
            cat > /dev/null
            kill -QUIT $server
            wait $server
            rm -rf "$data" "$socket"
            """;

    /** It did not come to answer; the message is the end of its log. */
    static final class StartException extends IOException {
        private static final long serialVersionUID = 1;

        StartException(String log) {
            super(log);
        }
    }

    private static final long START_SECONDS = 60;
    private static final int LOG_LINES = 10;

    private final Programs programs;
    private final Account account;
    private final Path socket;
    private final Path log;
    private final Process keeper;

    private Server(Programs programs, Account account, Path socket, Path log, Process keeper) {
        this.programs = programs;
        this.account = account;
        this.socket = socket;
        this.log = log;
        this.keeper = keeper;
    }

    static Server start(Programs programs, Account account, Path data, Path socket, List<String> preloads)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", KEEPER, "sh", data.toString(), socket.toString()));
        command.addAll(List.of(programs.program("postgres"), "-D", data.toString()));
        command.addAll(List.of("-c", "unix_socket_directories=" + socket));
        if (!preloads.isEmpty()) {
            command.addAll(List.of("-c", "shared_preload_libraries=" + String.join(",", preloads)));
        }
        Path log = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(account.command(command))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        environment(builder.environment(), programs, socket);
        Server server = new Server(programs, account, socket, log, builder.start());
        try {
            server.awaitAnswer();
        } catch (IOException | InterruptedException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!ask("SELECT 1").equals("1")) {
            if (System.nanoTime() > end || Files.readString(log).contains("FATAL:  could not")) {
                throw new StartException(logEnd());
            }
            Thread.sleep(50);
        }
    }

    private String logEnd() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    /** A new session in the database of the article. */
    PsqlSession open() throws IOException {
        return new PsqlSession(psql(List.of("-X")).start());
    }

    /** A file that psql can read. */
    Path script(String name, List<String> lines) throws IOException {
        return Files.write(socket.resolve(name), lines);
    }

    /** The numbers of the processes that serve sessions. */
    Set<String> pids() throws IOException, InterruptedException {
        return Set.of(ask("SELECT pid FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")
                .split("\n"));
    }

    /** Whether a server process waits for a lock that another holds or is to get before it. */
    boolean isBlocked(String pid) throws IOException, InterruptedException {
        return ask("SELECT cardinality(pg_blocking_pids(" + pid + ")) > 0").equals("t");
    }

    /** Whether an extension can be created. */
    boolean has(String extension) throws IOException, InterruptedException {
        return !ask("SELECT 1 FROM pg_available_extensions WHERE name = '" + extension + "'")
                .isEmpty();
    }

    /** The answer to a query, asked from where no article looks: another database, by a session that ends at once. */
    private String ask(String query) throws IOException, InterruptedException {
        ProcessBuilder builder = psql(List.of("-X", "-A", "-t", "-d", "template1", "-c", query));
        // An article that counts statements counts its own only
        builder.environment().put("PGOPTIONS", "-c pg_stat_statements.track=none");
        Process process = builder.start();
        process.getOutputStream().close();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer.strip();
    }

    private ProcessBuilder psql(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(programs.program("psql")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(account.command(command))
                .directory(socket.toFile())
                .redirectErrorStream(true);
        environment(builder.environment(), programs, socket);
        return builder;
    }

    /** Nothing of whoever runs this; the server has it too, for connections that it makes itself. */
    private static void environment(Map<String, String> environment, Programs programs, Path socket) {
        String path = environment.getOrDefault("PATH", "");
        environment.clear();
        environment.put("PATH", programs.bin() + File.pathSeparator + path);
        environment.put("HOME", socket.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "Etc/UTC");
        environment.put("PAGER", "");
        environment.put("PGHOST", socket.toString());
        environment.put("PGUSER", "postgres");
        environment.put("PGCLIENTENCODING", "UTF8");
    }

    @Override
    public void close() throws IOException {
        keeper.getOutputStream().close();
        try {
            keeper.waitFor();
        } catch (InterruptedException e) {
            // The keeper does its work without us
            Thread.currentThread().interrupt();
        }
    }
}
