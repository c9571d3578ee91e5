package cn.postgres.tusk.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of examples: {@code ## name}, then {@code ~~~~ in}, the input, {@code ~~~~ out}, the output, {@code ~~~~}.
 * {@code →} stands for a tab and {@code ␣} for a space at the end of a line.
 */
public final class SpecFile {
    /** One example. */
    public record Example(String name, String in, String out) {
        @Override
        public String toString() {
            return name;
        }
    }

    private SpecFile() {}

    /** Reads {@code /spec/<name>.spec.md}. */
    public static List<Example> read(String name) {
        List<Example> examples = new ArrayList<>();
        String title = "";
        StringBuilder in = new StringBuilder();
        StringBuilder out = new StringBuilder();
        StringBuilder current = null;
        for (String line : text("/spec/" + name + ".spec.md").split("\n", -1)) {
            if (line.equals("~~~~ in")) {
                in.setLength(0);
                current = in;
            } else if (line.equals("~~~~ out")) {
                out.setLength(0);
                current = out;
            } else if (line.equals("~~~~")) {
                examples.add(new Example(title, in.toString(), out.toString()));
                current = null;
            } else if (current != null) {
                current.append(line.replace('→', '\t').replace('␣', ' ')).append('\n');
            } else if (line.startsWith("## ")) {
                title = line.substring(3);
            }
        }
        return examples;
    }

    private static String text(String resource) {
        try (InputStream in = SpecFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
