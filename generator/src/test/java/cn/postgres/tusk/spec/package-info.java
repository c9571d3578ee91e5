/** Reads the files of examples, {@code src/test/resources/spec/*.spec.md}, for the tests of any package. */
@org.jspecify.annotations.NullMarked
package cn.postgres.tusk.spec;
