package cn.postgres.tusk.bench.speed;

/**
 * What a finished process cost, with all that it started. Immutable.
 *
 * @param user seconds in the programs
 * @param system seconds in the operating system for them
 * @param wall seconds from start to end
 * @param megabytes peak memory of the largest process
 * @param code its exit code
 */
record Cost(double user, double system, double wall, double megabytes, int code) {
    /** One of the figures. */
    double of(Metric metric) {
        return switch (metric) {
            case USER -> user;
            case CPU -> user + system;
            case WALL -> wall;
            case MEMORY -> megabytes;
        };
    }

    /** Both, one after the other: times add up, the peak is that of the larger. */
    Cost then(Cost next) {
        return new Cost(
                user + next.user,
                system + next.system,
                wall + next.wall,
                Math.max(megabytes, next.megabytes),
                Math.max(code, next.code));
    }
}
