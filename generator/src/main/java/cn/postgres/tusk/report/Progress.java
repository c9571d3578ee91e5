package cn.postgres.tusk.report;

/** Hears how far a run is. Called from several threads; must return quickly and never throw. */
@FunctionalInterface
public interface Progress {
    /**
     * @param phase {@code read}, {@code parse}, {@code assemble}, {@code index}, {@code render}, {@code publish}
     * @param done units finished in the phase, from 0
     * @param total units of the phase; 0 where unknown
     */
    void at(String phase, int done, int total);

    /** Hears nothing. */
    Progress NONE = (phase, done, total) -> {};
}
