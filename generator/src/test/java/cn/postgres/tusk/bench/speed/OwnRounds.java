package cn.postgres.tusk.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds our own site again and again, whole and in part, each time in a new process. Used once. */
final class OwnRounds {
    /** What the clean builds are called among the runs. */
    static final String CLEAN = "clean";

    private final Tools tools;
    private final OurSite site;
    private final Set<Measure> wanted;
    private final Map<String, List<Cost>> runs = new LinkedHashMap<>();

    OwnRounds(Tools tools, OurSite site, Set<Measure> wanted) {
        this.tools = tools;
        this.site = site;
        this.wanted = wanted;
    }

    /**
     * Runs some rounds, in each a clean build and one of every kind that is wanted.
     *
     * @return what each cost, round by round, by {@link Measure#id}, and {@link #CLEAN}
     */
    Map<String, List<Cost>> run(int rounds) throws IOException, InterruptedException {
        warmUp();
        for (int round = 1; round <= rounds; round++) {
            count(round, CLEAN, site.clean());
            if (wanted.contains(Measure.CHANGED)) {
                site.change(round);
                count(round, Measure.CHANGED.id(), site.kept());
            }
            if (wanted.contains(Measure.NOTHING)) {
                count(round, Measure.NOTHING.id(), site.kept());
            }
            if (wanted.contains(Measure.SITE)) {
                count(round, Measure.SITE.id(), site.maven());
            }
        }
        return runs;
    }

    /** Fills the cache, and lets Maven compile what it has not. */
    private void warmUp() throws IOException, InterruptedException {
        if (wanted.contains(Measure.CHANGED) || wanted.contains(Measure.NOTHING)) {
            cost("cache", site.kept());
            cost("cache", site.kept());
        }
        if (wanted.contains(Measure.SITE)) {
            cost("maven", site.maven());
        }
    }

    private void count(int round, String name, List<String> command) throws IOException, InterruptedException {
        Cost cost = cost(name, command);
        runs.computeIfAbsent(name, key -> new ArrayList<>()).add(cost);
        System.out.printf(
                java.util.Locale.ROOT,
                "round %d %-9s wall %7.2f s  cpu %7.2f s  %6.0f MB  exit %d%n",
                round,
                name,
                cost.wall(),
                cost.of(Metric.CPU),
                cost.megabytes(),
                cost.code());
    }

    private Cost cost(String name, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createDirectories(site.folder()).resolve(name + ".log");
        List<String> counted = new ArrayList<>(List.of("--"));
        counted.addAll(command);
        return tools.usage(tools.project(), log, counted).get(0);
    }
}
