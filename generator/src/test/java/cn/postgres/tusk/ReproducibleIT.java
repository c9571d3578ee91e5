package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The community's own site, built by other processes elsewhere in the world: the same bytes. */
class ReproducibleIT {
    private static final Path CONTENT = Path.of("").toAbsolutePath().getParent().resolve("content");

    @TempDir
    Path folder;

    @Test
    void zoneLocaleAndJdkDoNotChangeAByte() throws Exception {
        Path java = Path.of(System.getProperty("java.home"));
        SortedMap<String, Integer> first = built(java, "a", "Asia/Shanghai", "zh", "CN");
        assertTrue(first.size() > 100, first.keySet().toString());
        assertEquals(first, built(java, "b", "America/Los_Angeles", "tr", "TR"));
        assertEquals(first, built(java, "c", "Pacific/Kiritimati", "th", "TH"));
        List<Path> others = otherJdks(java);
        if (others.isEmpty()) {
            System.out.println("ReproducibleIT: there is no other JDK beside " + java.getFileName());
        }
        for (Path other : others) {
            assertEquals(first, built(other, "jdk-" + other.getFileName(), "UTC", "en", "US"), other.toString());
        }
    }

    private SortedMap<String, Integer> built(Path jdk, String name, String zone, String language, String country)
            throws IOException, InterruptedException {
        Path site = folder.resolve(name).resolve("site");
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                // What a short run is quickest with
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=" + zone,
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-cp",
                System.getProperty("java.class.path"),
                "cn.postgres.tusk.cli.Main",
                "build",
                "--content",
                CONTENT.toString(),
                "--output",
                site.toString()));
        Path log = folder.resolve(name + ".log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertEquals(0, code, Files.readString(log));
        return hashes(site);
    }

    private static SortedMap<String, Integer> hashes(Path site) throws IOException {
        SortedMap<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(site.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    /** JDKs in the same folder as the one that runs this, each once, links left out. */
    private static List<Path> otherJdks(Path java) throws IOException {
        try (Stream<Path> siblings = Files.list(java.toRealPath().getParent())) {
            return siblings.filter(path -> !Files.isSymbolicLink(path)
                            && Files.isExecutable(path.resolve("bin/java"))
                            && !path.equals(java))
                    .sorted()
                    .toList();
        }
    }
}
