package cn.postgres.tusk.diagram;

import cn.postgres.tusk.config.DiagramConfig;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tools a site names, by language. Immutable, safe for threads. */
final class Tools {
    private static final Map<String, String> SAME = Map.of("graphviz", "dot", "puml", "plantuml", "mmd", "mermaid");

    private final Map<String, DiagramConfig> configured;
    private final Path content;

    /** @param content folder against which a program written as a path is meant */
    Tools(Map<String, DiagramConfig> configured, Path content) {
        this.configured = configured;
        this.content = content;
    }

    /** The tool for a language, under any of its names; null for none. */
    @Nullable
    DiagramConfig of(String language) {
        DiagramConfig own = configured.get(language);
        if (own != null) {
            return own;
        }
        String other = SAME.getOrDefault(language, language);
        return configured.entrySet().stream()
                .filter(entry ->
                        SAME.getOrDefault(entry.getKey(), entry.getKey()).equals(other))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Draws a source, or says why not. */
    Drawing draw(DiagramConfig tool, String source) {
        Optional<Path> program = program(tool.command().get(0));
        if (program.isEmpty()) {
            return new Drawing.Failure(
                    ProblemCode.DIAGRAM_TOOL_MISSING, tool.command().get(0));
        }
        try {
            Path folder = Files.createTempDirectory("tusk-diagram");
            try {
                return new ToolRun(tool, program.get(), folder).draw(source);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            return new Drawing.Failure(
                    ProblemCode.DIAGRAM_FAILED, tool.command().get(0), String.valueOf(e.getMessage()));
        }
    }

    private Optional<Path> program(String name) {
        try {
            if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
                return Optional.of(content.resolve(name).toAbsolutePath()).filter(Files::isExecutable);
            }
            String path = System.getenv().getOrDefault("PATH", "");
            return Stream.of(path.split(File.pathSeparator))
                    .filter(folder -> !folder.isEmpty())
                    .flatMap(folder -> Stream.of("", ".exe", ".cmd").map(ending -> Path.of(folder, name + ending)))
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
