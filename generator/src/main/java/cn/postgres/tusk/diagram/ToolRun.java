package cn.postgres.tusk.diagram;

import cn.postgres.tusk.config.DiagramConfig;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One run of a tool on one source, in a folder of its own. Used once. */
final class ToolRun {
    /** Largest picture in bytes; a page with more of them is of no use. */
    static final int LARGEST = 4 << 20;

    private static final int MESSAGES = 64 << 10;
    private static final int LONGEST_LINE = 300;

    /** Variables a tool gets from us, because it does not run without them. */
    private static final Set<String> PASSED =
            Set.of("PATH", "HOME", "JAVA_HOME", "SystemRoot", "SYSTEMROOT", "PATHEXT", "windir", "LOCALAPPDATA");

    private final DiagramConfig config;
    private final Path program;
    private final Path folder;

    /**
     * A run.
     *
     * @param program the command's first word, found
     * @param folder empty; what is left in it is the caller's to delete
     */
    ToolRun(DiagramConfig config, Path program, Path folder) {
        this.config = config;
        this.program = program;
        this.folder = folder;
    }

    Drawing draw(String source) throws IOException {
        Path in = folder.resolve("diagram.txt");
        Path out = folder.resolve("diagram.svg");
        Files.writeString(in, source);
        List<String> command = new ArrayList<>(List.of(program.toString()));
        for (String word : config.command().subList(1, config.command().size())) {
            command.add(word.replace("{in}", in.toString()).replace("{out}", out.toString()));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectInput(Redirect.from(in.toFile()));
        environment(builder.environment());
        Process process = builder.start();
        try {
            return finish(process, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Drawing.Failure(ProblemCode.DIAGRAM_TIMEOUT, name(), config.timeout());
        } finally {
            end(process);
        }
    }

    private Drawing finish(Process process, Path out) throws IOException, InterruptedException {
        Capture picture = new Capture(process.getInputStream(), LARGEST, () -> end(process));
        Capture messages = new Capture(process.getErrorStream(), MESSAGES, () -> {});
        boolean ended = process.waitFor(config.timeout(), TimeUnit.SECONDS);
        if (!ended) {
            end(process);
            return new Drawing.Failure(ProblemCode.DIAGRAM_TIMEOUT, name(), config.timeout());
        }
        String said = line(messages.text());
        if (picture.isFull() || Files.isRegularFile(out) && Files.size(out) > LARGEST) {
            return new Drawing.Failure(ProblemCode.DIAGRAM_TOO_LARGE, name(), LARGEST >> 20);
        }
        if (process.exitValue() != 0) {
            String why = said.isEmpty() ? "exit " + process.exitValue() : said;
            return new Drawing.Failure(ProblemCode.DIAGRAM_FAILED, name(), why);
        }
        byte[] bytes = Files.isRegularFile(out) ? Files.readAllBytes(out) : picture.bytes();
        String svg = new String(bytes, StandardCharsets.UTF_8);
        return svg.contains("<svg")
                ? new Drawing.Picture(svg)
                : new Drawing.Failure(ProblemCode.DIAGRAM_FAILED, name(), said.isEmpty() ? "no <svg>" : said);
    }

    private String name() {
        return config.command().get(0);
    }

    /** The first line that says something, without the folder's name and control characters. */
    private String line(String messages) {
        String first = messages.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        StringBuilder clean = new StringBuilder();
        first.replace(folder + java.io.File.separator, "")
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_LINE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private void environment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !PASSED.contains(name) && !name.startsWith("PUPPETEER_"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "UTC");
        environment.put("TMPDIR", folder.toString());
        // Graphviz then reads no file but those in this folder, where there are none
        environment.put("SERVER_NAME", "tusk");
        environment.put("GV_FILE_PATH", folder.toString());
        environment.put("PLANTUML_SECURITY_PROFILE", "SANDBOX");
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** What comes out of a process, read by a thread of its own so that the process never waits for us. */
    private static final class Capture {
        private static final long PATIENCE_MILLIS = 2_000;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread thread;
        private volatile boolean full;

        Capture(InputStream in, int most, Runnable whenFull) {
            thread = new Thread(() -> read(in, most, whenFull), "tusk-diagram-output");
            thread.setDaemon(true);
            thread.start();
        }

        private void read(InputStream in, int most, Runnable whenFull) {
            byte[] buffer = new byte[8192];
            try (in) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    synchronized (bytes) {
                        if (!full) {
                            bytes.write(buffer, 0, Math.min(read, most + 1 - bytes.size()));
                            full = bytes.size() > most;
                        }
                    }
                    if (full) {
                        whenFull.run();
                    }
                }
            } catch (IOException e) {
                // The process has been ended; what it said so far is all there is.
                return;
            }
        }

        boolean isFull() {
            return full;
        }

        /** What was said when the process ended; a child that lives on and keeps the pipe open is not waited for. */
        byte[] bytes() throws InterruptedException {
            thread.join(PATIENCE_MILLIS);
            synchronized (bytes) {
                return bytes.toByteArray();
            }
        }

        String text() throws InterruptedException {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}
