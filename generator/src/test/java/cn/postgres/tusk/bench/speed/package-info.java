/** Whole builds beside those of other generators; {@link cn.postgres.tusk.bench.speed.Speed} runs them. */
@org.jspecify.annotations.NullMarked
package cn.postgres.tusk.bench.speed;
