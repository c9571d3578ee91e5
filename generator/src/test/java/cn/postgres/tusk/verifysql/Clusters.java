package cn.postgres.tusk.verifysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Makes servers that know nothing of each other nor of the machine's: one cluster is made, and each server gets a copy.
 * Close it when they are closed; it then takes its folders away. Safe for threads.
 */
final class Clusters implements AutoCloseable {
    /** In the cluster's own file, so that articles may change them as they would at home. */
    private static final String SETTINGS = """

            # Found by a folder alone, never by the network
            listen_addresses = ''
            # Nothing here outlives its article
            fsync = off
            wal_init_zero = off
            # Articles on replication and change capture need it, and none sees a difference
            wal_level = logical
            timezone = 'Etc/UTC'
            lc_messages = 'C'
            """;

    private final Programs programs;
    private final Account account;
    private final Path folder;
    private final Path sockets;
    private final AtomicInteger number = new AtomicInteger();

    private Clusters(Programs programs, Account account, Path folder, Path sockets) {
        this.programs = programs;
        this.account = account;
        this.folder = folder;
        this.sockets = sockets;
    }

    /**
     * Makes the cluster.
     *
     * @param work holds what servers write, if the account gets there; else the system's temporary folder does
     */
    static Clusters create(Programs programs, Account account, Path work) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path folder = account.reaches(work)
                ? Files.createTempDirectory(work, "verify-sql-")
                : Files.createTempDirectory("verify-sql-");
        // The name of a socket must be short, whatever the folder of the project is
        Path top = Path.of("/tmp");
        Path sockets = Files.isDirectory(top) ? Files.createTempDirectory(top, "pg") : Files.createTempDirectory("pg");
        account.own(folder);
        account.own(sockets);
        Clusters clusters = new Clusters(programs, account, folder, sockets);
        try {
            clusters.initialise();
        } catch (IOException | InterruptedException e) {
            clusters.close();
            throw e;
        }
        return clusters;
    }

    private void initialise() throws IOException, InterruptedException {
        run(List.of(
                programs.program("initdb"),
                "--pgdata=" + template(),
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
        Files.writeString(template().resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
    }

    private Path template() {
        return folder.resolve("template");
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param preloads libraries it loads at its start
     * @throws Server.StartException if it does not answer
     */
    Server start(List<String> preloads) throws IOException, InterruptedException {
        int own = number.incrementAndGet();
        Path data = folder.resolve("data-" + own);
        Path socket = Files.createDirectory(sockets.resolve(Integer.toString(own)));
        account.own(socket);
        run(List.of("cp", "-a", template().toString(), data.toString()));
        return Server.start(programs, account, data, socket, preloads);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(account.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + Files.readString(log));
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
        delete(sockets);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
