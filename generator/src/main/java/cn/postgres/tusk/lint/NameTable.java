package cn.postgres.tusk.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Right names by wrong ones: those of {@code names.txt}, and those of the site before them. Immutable. */
final class NameTable {
    private final Map<String, String> right = new HashMap<>();
    private final Set<String> unsure = new HashSet<>();

    /** @param own of the site; a name that stands for itself is left alone */
    NameTable(Map<String, String> own) {
        try (InputStream in = NameTable.class.getResourceAsStream("names.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing names.txt");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        right.putAll(own);
        unsure.removeAll(own.keySet());
    }

    private void line(String line) {
        String[] parts = line.strip().split(" *[:,] *");
        for (int i = 1; i < parts.length; i++) {
            boolean sure = !parts[i].startsWith("?");
            String wrong = sure ? parts[i] : parts[i].substring(1);
            right.put(wrong, parts[0]);
            if (!sure) {
                unsure.add(wrong);
            }
        }
    }

    /** Whether a name is surely wrong, or may be a command or a file, so that only its author can tell. */
    boolean isSure(String written) {
        return !unsure.contains(written);
    }

    /** The right name, or null where the written one is right or no name. */
    @Nullable
    String right(String written) {
        String name = right.get(written);
        return written.equals(name) ? null : name;
    }
}
