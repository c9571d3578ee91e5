package cn.postgres.tusk.source;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the output of {@code git log -z --name-status --format=%x01%aI%x02%an}: for each commit a date after a byte 1
 * and a name after a byte 2, then a status and a path, for a renaming two, all ended by NUL. Used once, by one thread.
 */
final class GitLog {
    private final String prefix;
    private final Map<String, GitDates.Range> dates = new TreeMap<>(CodePoints.ORDER);
    private final Map<String, Map<String, Integer>> authors = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private @Nullable OffsetDateTime commit;
    private String author = "";

    /** @param prefix the folder within the repository, empty or with a slash at its end */
    GitLog(String prefix) {
        this.prefix = prefix;
    }

    Map<String, GitDates.Range> read(byte[] bytes) {
        String log = new String(bytes, StandardCharsets.UTF_8);
        List<String> tokens = new ArrayList<>();
        int from = 0;
        for (int end = log.indexOf('\0'); end >= 0; end = log.indexOf('\0', from)) {
            tokens.add(log.substring(from, end));
            from = end + 1;
        }
        int at = 0;
        while (at < tokens.size()) {
            at = record(tokens, at);
        }
        dates.replaceAll((path, range) -> new GitDates.Range(range.first(), range.last(), authors(path)));
        return dates;
    }

    /** Who committed most comes first, of two the one whose name does. */
    private List<String> authors(String path) {
        Comparator<Map.Entry<String, Integer>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return authors.getOrDefault(path, Map.of()).entrySet().stream()
                .sorted(most.thenComparing(Map.Entry::getKey, CodePoints.ORDER))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Reads a commit's date, or a status and its one or two paths; returns the index after it. */
    private int record(List<String> tokens, int at) {
        String text = tokens.get(at).strip();
        if (text.isEmpty()) {
            return at + 1;
        }
        if (text.startsWith("\u0001")) {
            int name = text.indexOf('\u0002');
            commit = date(text.substring(1, name < 0 ? text.length() : name).strip());
            author = name < 0 ? "" : text.substring(name + 1).strip();
            return at + 1;
        }
        char status = text.charAt(0);
        int paths = status == 'R' || status == 'C' ? 2 : 1;
        if (at + paths < tokens.size()) {
            file(status, tokens.get(at + 1), tokens.get(at + paths));
        }
        return at + 1 + paths;
    }

    /** Commits come newest first: below a renaming, the old name means the file that has the new one today. */
    private void file(char status, String oldPath, String path) {
        String today = names.getOrDefault(path, path);
        if (status != 'D') {
            add(today);
        }
        if (status == 'R') {
            names.remove(path);
            names.put(oldPath, today);
        } else if (status == 'A') {
            names.remove(path);
        }
    }

    private void add(String path) {
        OffsetDateTime date = commit;
        if (date == null || !path.startsWith(prefix)) {
            return;
        }
        String relative = Normalizer.normalize(path.substring(prefix.length()), Normalizer.Form.NFC);
        dates.merge(relative, new GitDates.Range(date, date, List.of()), GitLog::span);
        if (isPerson(author)) {
            authors.computeIfAbsent(relative, file -> new HashMap<>()).merge(author, 1, Integer::sum);
        }
    }

    /** An address is not for printing, and a program is no contributor. */
    private static boolean isPerson(String name) {
        return !name.isEmpty() && name.indexOf('@') < 0 && !name.endsWith("[bot]");
    }

    private static GitDates.Range span(GitDates.Range a, GitDates.Range b) {
        return new GitDates.Range(
                a.first().toInstant().isAfter(b.first().toInstant()) ? b.first() : a.first(),
                a.last().toInstant().isBefore(b.last().toInstant()) ? b.last() : a.last(),
                List.of());
    }

    private static @Nullable OffsetDateTime date(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
