package cn.postgres.tusk.bench.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a server was asked for and sent, and when. Safe for threads. */
final class Traffic {
    private final List<Event> events = new ArrayList<>();

    /** One request, or one piece of an answer. */
    private record Event(double moment, int requests, int bytes) {}

    /** Sums up to a moment. */
    record Sum(long bytes, int requests) {}

    /** Notes a request that came in now. */
    synchronized void requested() {
        events.add(new Event(now(), 1, 0));
    }

    /** Notes bytes that have come through now. */
    synchronized void sent(int bytes) {
        events.add(new Event(now(), 0, bytes));
    }

    /** Forgets everything so far. */
    synchronized void reset() {
        events.clear();
    }

    /** All up to a moment, in milliseconds since 1970: the clock of the browser on the same machine. */
    synchronized Sum until(double moment) {
        long bytes = 0;
        int requests = 0;
        for (Event event : events) {
            if (event.moment <= moment) {
                bytes += event.bytes;
                requests += event.requests;
            }
        }
        return new Sum(bytes, requests);
    }

    private static double now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }
}
