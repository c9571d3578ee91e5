package cn.postgres.tusk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Times the phases of one run, in the order in which they began. Not safe for threads. */
final class Phases {
    private final Map<String, Long> millis = new LinkedHashMap<>();

    <T> T time(String phase, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            millis.merge(phase, (System.nanoTime() - start) / 1_000_000, Long::sum);
        }
    }

    Map<String, Long> millis() {
        return Collections.unmodifiableMap(millis);
    }
}
