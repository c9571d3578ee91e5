/**
 * Formulas: TeX's notation to MathML Core. In: the source of one formula. Out: a {@link
 * cn.postgres.tusk.math.Formula}, which is its MathML and one line of plain text, or what is wrong with it and where.
 * {@link cn.postgres.tusk.math.TexMath} is the entry. Knows nothing of Markdown, files, problems or pages.
 *
 * <p>There are no definitions, no macros and no commands that reach beyond the formula (links, colours, styles): a
 * formula is contributed text, and what it may say is a closed list ({@code symbols.txt} and the commands of {@code
 * CommandParser} and {@code TableParser}).
 *
 * <p>MathML Core is the part of MathML that browsers draw: <a href="https://www.w3.org/TR/mathml-core/">W3C</a>.
 */
@NullMarked
package cn.postgres.tusk.math;

import org.jspecify.annotations.NullMarked;
