package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the tokens of both analysers on lines of two real sets of Markdown: every 120th, or with {@code
 * -Dtusk.corpus=all} every one, which takes an interpreter the better part of an hour. Skipped where the corpus is not.
 */
class AnalysisTwinCorpusIT {
    private static final int LINES_AT_ONCE = 500;
    private static final int STEP = "all".equals(System.getProperty("tusk.corpus")) ? 1 : 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"digoal", "docs-cn"})
    void tokensOfLinesAreTheSame(String corpus) throws Exception {
        List<String> all = new ArrayList<>(lines(Corpus.unpack(corpus, folder)));
        assertTrue(all.size() > 10_000, "lines: " + all.size());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i += STEP) {
            lines.add(all.get(i));
        }
        List<List<String>> batches = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += LINES_AT_ONCE) {
            batches.add(lines.subList(i, Math.min(lines.size(), i + LINES_AT_ONCE)));
        }
        ConcurrentLinkedQueue<List<String>> left = new ConcurrentLinkedQueue<>(batches);
        List<Thread> threads = new ArrayList<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int i = Math.min(4, Runtime.getRuntime().availableProcessors()); i > 0; i--) {
            Thread thread = new Thread(() -> compare(left, failures));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Throwable failure : failures) {
            throw new AssertionError(corpus, failure);
        }
    }

    private static void compare(ConcurrentLinkedQueue<List<String>> left, ConcurrentLinkedQueue<Throwable> failures) {
        try (AnalysisTwin twin = new AnalysisTwin()) {
            for (List<String> batch = left.poll(); batch != null && failures.isEmpty(); batch = left.poll()) {
                List<String> js = twin.scanned(TokenScanner.Mode.TEXT, batch);
                for (int i = 0; i < batch.size(); i++) {
                    String line = batch.get(i);
                    assertEquals(AnalysisTwin.scanned(TokenScanner.Mode.TEXT, line), js.get(i), line);
                }
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    private static Set<String> lines(Path content) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readString(file).lines().toList());
            }
        }
        return lines;
    }
}
