package cn.postgres.tusk.verifysql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who the server and psql run as: whoever runs this, but never root, for whom PostgreSQL refuses to start and what an
 * article says would be done with all rights. Immutable.
 *
 * @param other the account in place of root; empty where there is no need of one
 */
record Account(Optional<String> other) {
    private static final List<String> OTHERS = List.of("postgres", "nobody");

    /** The account, or empty where root has no other to turn to. */
    static Optional<Account> find() throws IOException, InterruptedException {
        if (!isRoot()) {
            return Optional.of(new Account(Optional.empty()));
        }
        boolean able = isOnPath("setpriv");
        return OTHERS.stream()
                .filter(name -> able && principal(name) != null)
                .findFirst()
                .map(name -> new Account(Optional.of(name)));
    }

    /** The command that runs another as this account. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>();
        other.ifPresent(name ->
                all.addAll(List.of("setpriv", "--reuid=" + name, "--regid=" + group(name), "--clear-groups", "--")));
        all.addAll(command);
        return all;
    }

    /** Hands a folder over. */
    void own(Path folder) throws IOException {
        if (other.isPresent()) {
            Files.setOwner(folder, principal(other.get()));
        }
    }

    /** Whether the account can get at what lies in a folder: each one above it lets it pass. */
    boolean reaches(Path folder) throws IOException {
        if (other.isEmpty()) {
            return true;
        }
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static String group(String name) {
        return name.equals("nobody") ? "nogroup" : name;
    }

    private static boolean isRoot() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("id", "-u").start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told.strip().equals("0");
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return java.util.Arrays.stream(path.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    private static @Nullable UserPrincipal principal(String name) {
        try {
            return Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        } catch (UserPrincipalNotFoundException e) {
            return null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
