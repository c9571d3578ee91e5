package cn.postgres.tusk;

import cn.postgres.tusk.check.AnchorCheck;
import cn.postgres.tusk.incremental.LostTexts;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import cn.postgres.tusk.serve.Preview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A site that is being worked on. A whole build leaves in memory what pages are made of; after an edit, only what the
 * edit changed is made anew, and a page when somebody asks for it. What the next whole build makes is the same, but for
 * what only the whole can tell: related pages, and what many pages repeat. Safe for threads, as {@link Preview} says.
 */
final class LiveSite implements Preview {
    private static final long WAIT_NANOS = 500_000;

    private final Supplier<BuildOptions> options;
    private final AtomicLong edits = new AtomicLong();
    private final AtomicInteger hurried = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final Unindexed unindexed = new Unindexed();
    /** The newest state; null where only a whole build can tell it. */
    private @Nullable Assembled known;

    private @Nullable EditStep step;
    private volatile @Nullable LivePages pages;
    /** Whether the pages are newer than the folder. */
    private volatile boolean ahead;

    /** @param options of each run; the moment may be another every time */
    LiveSite(Supplier<BuildOptions> options) {
        this.options = options;
    }

    @Override
    public BuildReport build(Consumer<BuildReport> early) {
        long mine = edits.get();
        BuildOptions asked = options.get();
        BuildOptions heard = asked.hearing(progress(asked.progress(), mine));
        SiteBuild.Listener listener = (assembled, whole) -> {
            if (learn(asked, assembled, whole, mine)) {
                early.accept(report(assembled));
            }
        };
        BuildReport report = SiteBuild.run(heard, listener);
        settle(mine);
        return report;
    }

    /** Gives up when something was edited, and lets whoever waits for a page go first. */
    private Progress progress(Progress heard, long mine) {
        return (phase, done, total) -> {
            while (hurried.get() > 0 && edits.get() == mine) {
                LockSupport.parkNanos(WAIT_NANOS);
            }
            if (edits.get() != mine) {
                throw new CancellationException("edited");
            }
            heard.at(phase, done, total);
        };
    }

    /** Whether pages can be asked for now that could not before. */
    private synchronized boolean learn(BuildOptions asked, Assembled assembled, boolean whole, long mine) {
        if (edits.get() != mine) {
            throw new CancellationException("edited");
        }
        boolean first = known == null;
        // Related pages of the state before are better than none.
        if (first || whole) {
            known = assembled;
            step = new EditStep(asked, assembled);
            LivePages fresh = new LivePages(asked, assembled);
            pages = fresh;
            ahead |= first;
            fresh.prepare();
        }
        return first;
    }

    /** The folder has everything, unless an edit came in between. */
    private synchronized void settle(long mine) {
        if (edits.get() == mine) {
            ahead = false;
            unindexed.clear();
        }
    }

    @Override
    public Optional<BuildReport> edit(Set<Path> files) {
        edits.incrementAndGet();
        return hurry(() -> edited(files));
    }

    private synchronized Optional<BuildReport> edited(Set<Path> files) {
        Optional<Assembled> after = known == null || step == null ? Optional.empty() : step.of(known, files);
        if (after.isEmpty()) {
            known = null;
            return Optional.empty();
        }
        BuildOptions asked = options.get();
        if (EditStep.changesPictures(after.get(), asked.content(), files)) {
            pictures.incrementAndGet();
        }
        unindexed.add(EditStep.relative(asked.content(), files));
        known = after.get();
        pages = pages == null ? new LivePages(asked, after.get()) : pages.then(after.get());
        ahead = true;
        return Optional.of(report(after.get()));
    }

    @Override
    public void overflown() {
        // All files were looked at, and what was found comes as an edit.
    }

    @Override
    public int pictures() {
        return pictures.get();
    }

    @Override
    public List<Found> find(String query) {
        return hurry(() -> found(query));
    }

    private synchronized List<Found> found(String query) {
        return known == null ? List.of() : unindexed.find(query, known);
    }

    @Override
    public Answer answer(String file) {
        LivePages newest = pages;
        try {
            return newest == null || !ahead ? new Answer.Folder() : hurry(() -> newest.answer(file));
        } catch (LostTexts e) {
            // The cache was damaged from outside; what the folder has is older, but it is there.
            return new Answer.Folder();
        }
    }

    private <T> T hurry(Supplier<T> work) {
        hurried.incrementAndGet();
        try {
            return work.get();
        } finally {
            hurried.decrementAndGet();
        }
    }

    private static BuildReport report(Assembled assembled) {
        List<Problem> problems = new ArrayList<>(assembled.found().all());
        problems.addAll(AnchorCheck.of(assembled.site()));
        return new BuildReport(List.of(), List.of(), problems.stream().sorted().toList(), Map.of(), 0, 0, Map.of());
    }
}
