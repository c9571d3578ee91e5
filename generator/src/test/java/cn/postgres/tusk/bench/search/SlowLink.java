package cn.postgres.tusk.bench.search;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A line of limited speed that all connections share, as a reader's line is. It is the server that waits, not the
 * browser: a browser's own emulation is set for each of its targets, and what a worker loads would pass it by. Safe for
 * threads.
 */
final class SlowLink {
    private final double bytesPerNano;
    private final long roundTrip;
    private long free = System.nanoTime();

    /**
     * A line.
     *
     * @param megabits per second towards the browser; infinite for none of this
     * @param milliseconds from a request to the first byte of its answer
     */
    SlowLink(double megabits, long milliseconds) {
        this.bytesPerNano = megabits * 1e6 / 8 / 1e9;
        this.roundTrip = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** A line that does not slow anything down. */
    static SlowLink none() {
        return new SlowLink(Double.POSITIVE_INFINITY, 0);
    }

    /** Waits until a request that was sent now would be answered. */
    void roundTrip() {
        waitUntil(System.nanoTime() + roundTrip);
    }

    /** Waits until these bytes have come through, behind all that others have sent before. */
    void send(int bytes) {
        waitUntil(reserve(bytes));
    }

    private synchronized long reserve(int bytes) {
        long now = System.nanoTime();
        long start = free - now > 0 ? free : now;
        free = start + (long) (bytes / bytesPerNano);
        return free;
    }

    private static void waitUntil(long moment) {
        long left = moment - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }
}
