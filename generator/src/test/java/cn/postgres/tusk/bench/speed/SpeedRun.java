package cn.postgres.tusk.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures some rows, those of one input together so that ours is not built again for each. Used once. */
final class SpeedRun {
    private static final Set<String> OURS = Set.of("ours", OwnRounds.CLEAN, Measure.NOTHING.id(), Measure.CHANGED.id());

    private final Tools tools;
    private final Peers peers;
    private final int rounds;
    private final SortedMap<Integer, Set<Measure>> wanted = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Map<String, List<Cost>>> runs = new LinkedHashMap<>();
    /** Our builds with everything, by size: what growth is told from. */
    private final SortedMap<Integer, List<Cost>> grown = new TreeMap<>();

    /**
     * @param sizes for every row instead of its own; empty for its own
     */
    SpeedRun(Tools tools, Set<Measure> measures, List<Integer> sizes, int rounds) {
        this.tools = tools;
        this.peers = new Peers(tools);
        this.rounds = rounds;
        for (Measure measure : measures) {
            for (int size : sizes.isEmpty() ? measure.sizes() : sizes) {
                wanted.computeIfAbsent(size, key -> EnumSet.noneOf(Measure.class))
                        .add(measure);
            }
        }
    }

    /** Keeps what has been measured so far: a long run may not come to its end. */
    interface Saving {
        void save() throws IOException, InterruptedException;
    }

    /** Runs everything, the small inputs first. */
    void run(Saving saving) throws IOException, InterruptedException {
        for (Map.Entry<Integer, Set<Measure>> size : wanted.entrySet()) {
            Path posts = peers.posts(size.getKey());
            paired(size.getKey(), size.getValue(), posts);
            plain(size.getKey(), size.getValue(), posts);
            own(size.getKey(), size.getValue(), posts);
            saving.save();
        }
        if (grown.size() == 1) {
            System.err.println("speed: growth 要有两个篇数 (growth needs two sizes): --size N,N");
        }
    }

    /** The comparison so far, in the order of the measures. */
    List<Row> rows() {
        return Stream.concat(rows.stream(), growth().stream())
                .sorted(Comparator.comparing(Row::measure).thenComparing(Row::posts))
                .toList();
    }

    /** Everything that was counted. */
    Map<String, Map<String, List<Cost>>> runs() {
        return runs;
    }

    private void paired(int size, Set<Measure> all, Path posts) throws IOException, InterruptedException {
        List<Measure> here = all.stream()
                .filter(measure -> measure.isPaired() && measure != Measure.PLAIN)
                .toList();
        if (here.isEmpty()) {
            return;
        }
        List<String> names = here.stream()
                .flatMap(measure -> measure.peers().stream())
                .distinct()
                .toList();
        OurSite site = OurSite.of(tools, size + "-full", posts, false);
        Map<String, List<Cost>> counted = peers.rounds(size, rounds, names, site.shell("{out}"));
        keep(size, "", counted);
        List<Cost> ours = counted.getOrDefault("ours", List.of());
        for (Measure measure : here) {
            if (measure == Measure.GROWTH) {
                grown.put(size, ours);
            } else {
                rows.add(Row.ratio(measure, size, ours, Peers.together(counted, measure.peers())));
            }
        }
    }

    private void plain(int size, Set<Measure> all, Path posts) throws IOException, InterruptedException {
        if (all.contains(Measure.PLAIN)) {
            OurSite site = OurSite.of(tools, size + "-plain", posts, true);
            Map<String, List<Cost>> counted = peers.rounds(size, rounds, Measure.PLAIN.peers(), site.shell("{out}"));
            keep(size, "plain", counted);
            List<Cost> ours = counted.getOrDefault("ours", List.of());
            rows.add(Row.ratio(Measure.PLAIN, size, ours, Peers.together(counted, Measure.PLAIN.peers())));
        }
    }

    private void own(int size, Set<Measure> all, Path posts) throws IOException, InterruptedException {
        Set<Measure> here = EnumSet.copyOf(all);
        here.removeIf(Measure::isPaired);
        if (here.isEmpty()) {
            return;
        }
        OurSite site = OurSite.of(tools, size + "-own", posts, false);
        Map<String, List<Cost>> counted = new OwnRounds(tools, site, here).run(rounds);
        keep(size, "own", counted);
        List<Cost> clean = counted.getOrDefault(OwnRounds.CLEAN, List.of());
        for (Measure measure : here) {
            List<Cost> ours = counted.getOrDefault(measure.id(), List.of());
            rows.add(
                    measure == Measure.SITE
                            ? Row.difference(measure, size, ours, clean)
                            : Row.ratio(measure, size, ours, clean));
        }
    }

    private List<Row> growth() {
        if (grown.size() < 2) {
            return List.of();
        }
        int fewest = grown.firstKey();
        List<Cost> small = grown.getOrDefault(fewest, List.of());
        List<Row> more = new ArrayList<>();
        grown.tailMap(fewest + 1).forEach((size, large) -> more.add(Row.growth(size, large, fewest, small)));
        return more;
    }

    /** A program that gave up was fast. Ours ends with 1 where posts have errors, and has built the site all the same. */
    private void keep(int size, String kind, Map<String, List<Cost>> counted) throws IOException {
        for (Map.Entry<String, List<Cost>> program : counted.entrySet()) {
            int most = OURS.contains(program.getKey()) ? 1 : 0;
            for (Cost cost : program.getValue()) {
                if (cost.code() < 0 || cost.code() > most) {
                    throw new IOException(
                            "%s (%d): exit %d, %s".formatted(program.getKey(), size, cost.code(), tools.work()));
                }
            }
        }
        runs.put(kind.isEmpty() ? String.valueOf(size) : size + " " + kind, counted);
    }
}
