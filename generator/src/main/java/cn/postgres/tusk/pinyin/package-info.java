/**
 * How Han text is read. In: a text. Out: its words, their syllables in pinyin, and a key to sort by. Pure functions over
 * one word list that is read on first use; must not know what the text is for.
 */
@org.jspecify.annotations.NullMarked
package cn.postgres.tusk.pinyin;
