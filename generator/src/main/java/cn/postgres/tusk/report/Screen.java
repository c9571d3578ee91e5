package cn.postgres.tusk.report;

/**
 * Where a run speaks to its user: a terminal, the log of a CI system, or Maven's log. Called from one thread, except
 * for {@link #progress()}, whose result follows {@link Progress}.
 */
public interface Screen {
    /** Says a line; the severity only chooses the channel or colour. */
    void info(String line);

    void warning(String line);

    void error(String line);

    /** A stretch of a line that shall stand out, as this screen can show it. */
    default String emphasized(String text) {
        return "«" + text + "»";
    }

    /** Shows how far the run is. */
    Progress progress();

    /** Ends what {@link #progress()} showed, before the next line is said. */
    void progressDone();
}
