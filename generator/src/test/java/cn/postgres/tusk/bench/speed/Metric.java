package cn.postgres.tusk.bench.speed;

/** What is counted of a process and all that it started. */
enum Metric {
    /** Seconds of the processor in the programs themselves: the figure that other load disturbs least. */
    USER("用户 CPU", "user CPU", "s"),
    /** The same with what the operating system did for them. */
    CPU("用户 + 系统", "user + system", "s"),
    /** Seconds from start to end. */
    WALL("时钟", "wall clock", "s"),
    /** Most memory that the largest of the processes had, in megabytes. */
    MEMORY("峰值内存", "peak memory", "MB");

    private final String chinese;
    private final String english;
    private final String unit;

    Metric(String chinese, String english, String unit) {
        this.chinese = chinese;
        this.english = english;
        this.unit = unit;
    }

    /** In both languages, as a table's heading. */
    String label() {
        return chinese + " " + english;
    }

    /** Of the values. */
    String unit() {
        return unit;
    }
}
