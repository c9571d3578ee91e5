/** JMH benchmarks of the hot parts of a build; {@link cn.postgres.tusk.bench.parts.PartBenchmarks} runs them. */
@org.jspecify.annotations.NullMarked
package cn.postgres.tusk.bench.parts;
