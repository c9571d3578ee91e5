package cn.postgres.tusk.cli;

/** How a command ended. */
public enum Result {
    /** Done. */
    BUILT(0),
    /** Problems of a severity that makes the run fail. */
    PROBLEMS(1),
    /** The command itself was wrong: nothing was done. */
    USAGE(2);

    private final int exitCode;

    Result(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The process's exit code. */
    public int exitCode() {
        return exitCode;
    }
}
