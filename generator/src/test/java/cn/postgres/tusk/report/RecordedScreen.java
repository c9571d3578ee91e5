package cn.postgres.tusk.report;

import java.util.ArrayList;
import java.util.List;

/** A screen that remembers what it was told. */
public final class RecordedScreen implements Screen {
    /** The lines, each with its channel before it. */
    public final List<String> lines = new ArrayList<>();

    @Override
    public void info(String line) {
        lines.add("info " + line);
    }

    @Override
    public void warning(String line) {
        lines.add("warning " + line);
    }

    @Override
    public void error(String line) {
        lines.add("error " + line);
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }

    @Override
    public void progressDone() {
        // Nothing is shown.
    }
}
