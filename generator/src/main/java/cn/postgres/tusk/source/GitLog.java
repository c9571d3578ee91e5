package cn.postgres.tusk.source;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the output of {@code git log -z --name-status --format=%x01%aI}: for each commit a date after a byte 1, then
 * pairs of a status and a path, all ended by NUL. Used once, by one thread.
 */
final class GitLog {
    private final String prefix;
    private final Map<String, GitDates.Range> dates = new TreeMap<>(CodePoints.ORDER);
    private @Nullable OffsetDateTime commit;

    /** @param prefix the folder within the repository, empty or with a slash at its end */
    GitLog(String prefix) {
        this.prefix = prefix;
    }

    Map<String, GitDates.Range> read(byte[] bytes) {
        String log = new String(bytes, StandardCharsets.UTF_8);
        boolean path = false;
        int from = 0;
        for (int end = log.indexOf('\0'); end >= 0; end = log.indexOf('\0', from)) {
            String token = log.substring(from, end);
            from = end + 1;
            if (path) {
                file(token);
                path = false;
            } else {
                path = status(token);
            }
        }
        return dates;
    }

    /** Reads a commit's date or a file's status; true when a path follows. */
    private boolean status(String token) {
        String text = token.strip();
        if (text.startsWith("\u0001")) {
            commit = date(text.substring(1).strip());
            return false;
        }
        return !text.isEmpty();
    }

    private void file(String path) {
        OffsetDateTime date = commit;
        if (date == null || !path.startsWith(prefix)) {
            return;
        }
        String relative = Normalizer.normalize(path.substring(prefix.length()), Normalizer.Form.NFC);
        dates.merge(relative, new GitDates.Range(date, date), GitLog::span);
    }

    private static GitDates.Range span(GitDates.Range a, GitDates.Range b) {
        return new GitDates.Range(
                a.first().toInstant().isAfter(b.first().toInstant()) ? b.first() : a.first(),
                a.last().toInstant().isBefore(b.last().toInstant()) ? b.last() : a.last());
    }

    private static @Nullable OffsetDateTime date(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
