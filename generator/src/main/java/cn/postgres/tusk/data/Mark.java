package cn.postgres.tusk.data;

/** Where a value starts in its file: 1-based line and column in code points. */
public record Mark(int line, int column) {}
