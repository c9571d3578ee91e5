/** Measurements that are run by hand; each class says how. */
@org.jspecify.annotations.NullMarked
package cn.postgres.tusk.bench;
