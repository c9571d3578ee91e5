package cn.postgres.tusk.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the same posts with peers and with ours in turn, through {@code peers.py}. Stateless but for the disk. */
final class Peers {
    private final Tools tools;

    Peers(Tools tools) {
        this.tools = tools;
    }

    /** Makes the input of a size, unless it is there, and returns its folder of posts. */
    Path posts(int size) throws IOException, InterruptedException {
        script(List.of(String.valueOf(size), "--rounds", "0", "--only", ""));
        return tools.work().resolve("src" + size).resolve("md");
    }

    /**
     * Runs some rounds, in each every peer and then ours.
     *
     * @param peers as the script calls them
     * @param ours our command, with {@code {out}} for the folder of the site
     * @return what each cost, round by round, ours under {@code ours}
     */
    Map<String, List<Cost>> rounds(int size, int rounds, List<String> peers, String ours)
            throws IOException, InterruptedException {
        List<String> names = new ArrayList<>(peers);
        names.add("ours");
        List<Cost> costs = script(List.of(
                String.valueOf(size),
                "--rounds",
                String.valueOf(rounds),
                "--only",
                String.join(",", peers),
                "--ours",
                ours));
        return byName(names, costs.subList(costs.size() - rounds * names.size(), costs.size()));
    }

    /** Takes apart what was counted: round by round, in each the programs in their order. */
    static Map<String, List<Cost>> byName(List<String> names, List<Cost> costs) {
        Map<String, List<Cost>> runs = new LinkedHashMap<>();
        for (int i = 0; i < costs.size(); i++) {
            runs.computeIfAbsent(names.get(i % names.size()), name -> new ArrayList<>())
                    .add(costs.get(i));
        }
        return runs;
    }

    /** Several programs as one, round by round. */
    static List<Cost> together(Map<String, List<Cost>> runs, List<String> names) {
        List<Cost> sum = runs.getOrDefault(names.get(0), List.of());
        for (String name : names.subList(1, names.size())) {
            List<Cost> next = runs.getOrDefault(name, List.of());
            List<Cost> added = new ArrayList<>();
            for (int i = 0; i < sum.size(); i++) {
                added.add(sum.get(i).then(next.get(i)));
            }
            sum = added;
        }
        return sum;
    }

    private List<Cost> script(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.peers().toString()));
        command.addAll(arguments);
        return tools.usage(tools.bench(), null, command);
    }
}
