package cn.postgres.tusk.highlight;

/** Marks the tokens of one block, from its first character to its last. Implementations keep no state between blocks. */
@FunctionalInterface
interface Lexer {
    void lex(String code, Spans out);
}
