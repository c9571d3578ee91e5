package cn.postgres.tusk.problem;

/** How bad a problem is; the order of the constants is the order of gravity, worst first. */
public enum Severity {
    /** The site lacks something its author wrote: exit code 1. */
    ERROR,
    /** The site is whole, but a reader will stumble. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The name used in reports: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
