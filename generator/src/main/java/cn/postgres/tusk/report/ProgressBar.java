package cn.postgres.tusk.report;

import java.io.PrintStream;

/**
 * One line of a terminal that is written over and over: {@code 渲染 ######---- 1234/2078}. At most ten times a second;
 * safe for threads.
 */
public final class ProgressBar implements Progress {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int CELLS = 24;

    private final PrintStream out;
    private final Words words;
    private long last;
    private int width;

    /** @param out the terminal */
    public ProgressBar(PrintStream out, Words words) {
        this.out = out;
        this.words = words;
        this.last = System.nanoTime();
    }

    @Override
    public synchronized void at(String phase, int done, int total) {
        long now = System.nanoTime();
        if (now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        show(label(words, phase) + (total > 0 ? " " + bar(done, total) + " " + done + "/" + total : ""));
    }

    /** Wipes the line. */
    public synchronized void clear() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    static String label(Words words, String phase) {
        String key = "phase." + phase;
        return words.knows(key) ? words.say(key) : phase;
    }

    static String bar(int done, int total) {
        int full = (int) Math.min(CELLS, (long) CELLS * Math.max(done, 0) / total);
        return "#".repeat(full) + "-".repeat(CELLS - full);
    }

    private void show(String text) {
        int cells = text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
        out.print("\r" + text + " ".repeat(Math.max(0, width - cells)));
        out.flush();
        width = cells;
    }
}
