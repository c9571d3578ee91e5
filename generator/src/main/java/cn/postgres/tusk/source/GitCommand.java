package cn.postgres.tusk.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code git} for reading only. A repository's own configuration can name programs to run; every setting that does
 * so for these commands is overridden, and nothing asks for a password. Immutable.
 */
final class GitCommand {
    private static final long TIMEOUT_SECONDS = 120;

    private static final List<String> SAFE = List.of(
            "--no-pager",
            "--no-optional-locks",
            "--literal-pathspecs",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.quotepath=off",
            "-c",
            "core.pager=cat",
            "-c",
            "log.showSignature=false",
            "-c",
            "log.mailmap=false",
            "-c",
            "diff.external=",
            "-c",
            "protocol.allow=never");

    private final Path folder;

    GitCommand(Path folder) {
        this.folder = folder;
    }

    /** What the command prints; empty when there is no git, when it fails or takes too long. */
    Optional<byte[]> run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(SAFE);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(Redirect.DISCARD)
                .redirectInput(Redirect.from(nothing()));
        environment(builder.environment());
        try {
            return output(builder.start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> output(Process process) throws IOException {
        Thread watchdog = new Thread(() -> stopLate(process), "git-timeout");
        watchdog.setDaemon(true);
        watchdog.start();
        try (InputStream in = process.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return process.waitFor() == 0 ? Optional.of(bytes) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
            watchdog.interrupt();
        }
    }

    private static void stopLate(Process process) {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Drops what could point git elsewhere or make it ask. */
    private static void environment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_NO_LAZY_FETCH", "1");
        environment.put("GIT_ASKPASS", "");
        environment.put("SSH_ASKPASS", "");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "UTC");
    }

    private static java.io.File nothing() {
        boolean windows = java.io.File.separatorChar == '\\';
        return new java.io.File(windows ? "NUL" : "/dev/null");
    }
}
