package cn.postgres.tusk.bench.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run ran on: nothing that names the machine. Immutable.
 *
 * @param cores of the machine
 * @param memory in gigabytes
 * @param system the operating system with its version
 * @param jvm the Java that ran ours
 * @param versions of the programs that took part
 */
record Setting(int cores, long memory, String system, String jvm, Map<String, String> versions) {
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+[\\w.-]*");

    Setting {
        versions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /** This machine, and the programs that the rows need. */
    static Setting of(Tools tools, Set<Measure> rows) throws IOException, InterruptedException {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Tusk", said(Tools.java(), "-jar", tools.jar().toString(), "--version"));
        List<String> peers =
                rows.stream().flatMap(row -> row.peers().stream()).distinct().toList();
        if (peers.stream().anyMatch(peer -> peer.startsWith("hugo"))) {
            versions.put("Hugo", said("hugo", "version"));
        }
        if (peers.contains("pagefind")) {
            versions.put("Pagefind", ofPackage(tools.work().resolve("node_modules/pagefind")));
        }
        if (peers.contains("eleventy-hl")) {
            versions.put("Eleventy", ofPackage(tools.work().resolve("eleventy/node_modules/@11ty/eleventy")));
            versions.put("Node.js", said("node", "--version"));
        }
        if (peers.contains("jbake")) {
            versions.put("JBake", in(tools.bench().resolve("jbake/pom.xml"), "jbake-core"));
        }
        if (rows.contains(Measure.SITE)) {
            versions.put("Maven", said("mvn", "--version"));
        }
        return new Setting(
                Runtime.getRuntime().availableProcessors(),
                Math.round(memoryBytes() / (double) (1 << 30)),
                "%s %s %s"
                        .formatted(
                                System.getProperty("os.name"),
                                first(System.getProperty("os.version")),
                                System.getProperty("os.arch")),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                versions);
    }

    private static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return first(text);
    }

    private static String ofPackage(Path folder) {
        return in(folder.resolve("package.json"), "\"version\"");
    }

    /** What stands first after a mark; a version that cannot be told must not cost the figures of hours. */
    private static String in(Path file, String mark) {
        try {
            String text = Files.readString(file);
            return first(text.substring(Math.max(0, text.indexOf(mark))));
        } catch (IOException e) {
            return "?";
        }
    }

    /** The first thing in a text that looks like a version, without what follows a dash of a build. */
    static String first(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find() ? version.group().replaceFirst("-(?!SNAPSHOT).*", "") : "?";
    }
}
