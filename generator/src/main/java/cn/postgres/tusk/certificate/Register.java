package cn.postgres.tusk.certificate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of hashes; its format is that of the package. Immutable.
 *
 * @param lines {@code HASH LEVEL YEAR}, sorted
 */
public record Register(NumberHash hash, SortedSet<String> lines) {
    private static final Pattern HEAD = Pattern.compile("tusk-certificates 1 ([1-9][0-9]{0,8}) ((?:[0-9a-f]{2})+)");

    /**
     * A certificate as a table has it; without a name.
     *
     * @param level without blanks
     */
    public record Certificate(String number, String level, int year) {}

    public Register {
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
    }

    /** All of some certificates. */
    public static Register of(NumberHash hash, List<Certificate> certificates) {
        SortedSet<String> lines = new TreeSet<>();
        certificates.parallelStream()
                .map(one -> hash.of(one.number()) + ' ' + one.level() + ' ' + "%04d".formatted(one.year()))
                .toList()
                .forEach(lines::add);
        return new Register(hash, lines);
    }

    /** How an existing file hashes, so that a number keeps its hash; empty where the text is no register. */
    public static Optional<NumberHash> hashOf(String text) {
        Matcher head = HEAD.matcher(text.lines().findFirst().orElse(""));
        return head.matches()
                ? Optional.of(new NumberHash(Integer.parseInt(head.group(1)), head.group(2)))
                : Optional.empty();
    }

    /** The file's content. */
    public String text() {
        StringBuilder out = new StringBuilder("tusk-certificates 1 " + hash.rounds() + ' ' + hash.salt() + '\n');
        lines.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
