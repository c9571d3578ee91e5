package cn.postgres.tusk.bundler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The modules of a folder, which import and export names on lines that begin with the word.
 *
 * @param texts the modules by file name
 */
record ModuleFolder(SortedMap<String, String> texts) {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:im|ex)port (?:\\{[^}]*}|\\* as \\w+) from '\\./([\\w-]+\\.js)';$");

    static ModuleFolder read(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return new ModuleFolder(texts);
    }

    /**
     * A module and all that it imports, each behind what it imports.
     *
     * @param known modules that are there already, which are left out
     * @throws IllegalStateException for modules that import each other, or one that is not there
     */
    List<String> closure(String entry, List<String> known) {
        Set<String> done = new LinkedHashSet<>(known);
        collect(entry, done, new ArrayList<>());
        done.removeAll(known);
        return List.copyOf(done);
    }

    /** Texts of modules, in order. */
    Map<String, String> sources(List<String> names) {
        Map<String, String> sources = new LinkedHashMap<>();
        names.forEach(name -> sources.put(name, texts.get(name)));
        return sources;
    }

    private void collect(String name, Set<String> done, List<String> open) {
        if (done.contains(name)) {
            return;
        }
        String text = texts.get(name);
        if (text == null || open.contains(name)) {
            throw new IllegalStateException((text == null ? "no module " : "a circle of modules at ") + name);
        }
        open.add(name);
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            collect(imports.group(1), done, open);
        }
        done.add(name);
    }
}
