package cn.postgres.tusk.verifysql;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL that is installed on this machine. Immutable.
 *
 * @param bin the folder of its programs
 * @param version as {@code postgres --version} tells it, {@code 15.18}
 */
record Programs(Path bin, String version) {
    /** What the articles print comes from this one; it is taken where several are found. */
    static final int MAJOR = 15;

    /** Names the folder of the programs. */
    static final String PROPERTY = "tusk.postgres.bin";

    /** Where packages put them, a folder for each major version. */
    private static final List<String> USUAL =
            List.of("/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/homebrew/opt");

    private static final List<String> NEEDED = List.of("initdb", "postgres", "psql");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)[\\w.]*)");

    /**
     * The one that {@value #PROPERTY} names; else, of those on the path and in the usual folders, one of {@link #MAJOR},
     * or the newest.
     */
    static Optional<Programs> find() throws IOException, InterruptedException {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return at(Path.of(named));
        }
        List<Programs> found = new ArrayList<>();
        for (Path folder : folders()) {
            at(folder).ifPresent(found::add);
        }
        return found.stream().max(Comparator.comparing(Programs::isAsPrinted).thenComparingInt(Programs::major));
    }

    /** Whether it is of the major version that the articles come from. */
    boolean isAsPrinted() {
        return major() == MAJOR;
    }

    private int major() {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    private static List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Paths::get)
                .forEach(folders::add);
        for (String usual : USUAL) {
            if (Files.isDirectory(Path.of(usual))) {
                try (DirectoryStream<Path> versions = Files.newDirectoryStream(Path.of(usual))) {
                    versions.forEach(version -> folders.add(version.resolve("bin")));
                }
            }
        }
        return folders;
    }

    private static Optional<Programs> at(Path bin) throws IOException, InterruptedException {
        if (!NEEDED.stream().allMatch(name -> Files.isExecutable(bin.resolve(name)))) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder(bin.resolve("postgres").toString(), "--version").start();
        String told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        Matcher version = VERSION.matcher(told);
        return version.find() ? Optional.of(new Programs(bin, version.group(1))) : Optional.empty();
    }
}
