/**
 * Syntax colours for code blocks, worked out at build time. In goes the text of a block and the language its author
 * named (or nothing: {@link cn.postgres.tusk.highlight.Highlighter#detect} then guesses, and rather leaves a block
 * plain than paint prose); out comes the inner HTML of {@code <code>}. The text of that HTML is the input, character for
 * character. Nothing here knows Markdown, themes, files or problems; bad code is coloured badly, never refused.
 *
 * <p>Every lexer goes over the block once, from left to right, and takes time in proportion to its length.
 *
 * <table>
 * <caption>Class names of the spans; a theme gives each a colour</caption>
 * <tr><td>{@code k}</td><td>key word</td></tr>
 * <tr><td>{@code t}</td><td>type</td></tr>
 * <tr><td>{@code s}</td><td>string, character, text</td></tr>
 * <tr><td>{@code c}</td><td>comment</td></tr>
 * <tr><td>{@code n}</td><td>number, constant; what was measured in a plan</td></tr>
 * <tr><td>{@code f}</td><td>function that is defined or built in; command</td></tr>
 * <tr><td>{@code v}</td><td>variable, parameter</td></tr>
 * <tr><td>{@code a}</td><td>key, attribute, annotation, directive</td></tr>
 * <tr><td>{@code g}</td><td>output of a session; estimates in a plan; the heading of a part</td></tr>
 * <tr><td>{@code d}</td><td>deleted line; an error in the output</td></tr>
 * <tr><td>{@code i}</td><td>inserted line</td></tr>
 * <tr><td>{@code hl-p}</td><td>prompt of a session; a copy button leaves it out</td></tr>
 * </table>
 *
 * <p>Most languages are data: {@code <name>.lang} among the resources says how comments and strings look and lists the
 * words. {@link cn.postgres.tusk.highlight.Grammar} describes the format.
 */
@NullMarked
package cn.postgres.tusk.highlight;

import org.jspecify.annotations.NullMarked;
