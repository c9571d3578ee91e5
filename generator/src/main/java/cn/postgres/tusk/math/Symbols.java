package cn.postgres.tusk.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The commands of {@code symbols.txt}. Immutable, safe for threads. */
final class Symbols {
    /** How a command is set: the sections of the file. */
    enum Section {
        IDENTIFIER,
        UPRIGHT,
        ORDINARY,
        OPERATOR,
        UPRIGHT_ARROW,
        OPEN,
        CLOSE,
        BAR,
        BIG,
        INTEGRAL,
        NAME,
        LIMIT_NAME,
        SPACE,
        ABOVE,
        WIDE_ABOVE,
        WIDE_BELOW,
        FORBIDDEN
    }

    /** A command's text and how it is set. */
    record Symbol(Section section, String text) {}

    static final Symbols STANDARD = new Symbols("symbols.txt");

    private final Map<String, Symbol> symbols = new LinkedHashMap<>();

    private Symbols(String resource) {
        Section section = Section.IDENTIFIER;
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.length() - 1);
                section =
                        Section.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            } else if (!line.startsWith("# ")) {
                pairs(section, line);
            }
        }
    }

    private void pairs(Section section, String line) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ' ') {
                if (i > from) {
                    words.add(line.substring(from, i));
                }
                from = i + 1;
            }
        }
        for (int i = 0; i + 1 < words.size(); i += 2) {
            String name = words.get(i);
            String text = words.get(i + 1).equals("-") ? name : words.get(i + 1).replace("\\,", "\u2009");
            symbols.putIfAbsent(name, new Symbol(section, text));
        }
    }

    @Nullable
    Symbol get(String name) {
        return symbols.get(name);
    }

    /** The names of all commands that may be used, sorted, without backslash. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        symbols.forEach((name, symbol) -> {
            if (symbol.section() != Section.FORBIDDEN) {
                names.add(name);
            }
        });
        return Collections.unmodifiableSet(names);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Symbols.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
