package cn.postgres.tusk.bench.search;

import java.util.Optional;

/**
 * All that was measured of one engine; what was not asked for is missing. Immutable.
 *
 * @param buildSeconds CPU time of making its files; negative where it is not known
 */
record EngineResult(
        String name,
        Optional<Quality> quality,
        Optional<Latency> latency,
        Optional<Heap> heap,
        Optional<Cold> cold,
        Size size,
        double buildSeconds) {}
