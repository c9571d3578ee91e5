package cn.postgres.tusk.report;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Progress where lines cannot be taken back: one line when a phase begins. Safe for threads. */
public final class ProgressLines implements Progress {
    private final Consumer<String> out;
    private final Words words;
    private final Set<String> begun = new HashSet<>();

    public ProgressLines(Consumer<String> out, Words words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public synchronized void at(String phase, int done, int total) {
        if (begun.add(phase)) {
            String label = ProgressBar.label(words, phase);
            out.accept(total > 0 ? words.say("phase-of", label, total) : words.say("phase-begins", label));
        }
    }
}
