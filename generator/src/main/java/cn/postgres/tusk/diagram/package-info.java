/**
 * Diagrams written as text ({@code dot}, {@code mermaid}, {@code plantuml} …) drawn by a tool of the site's choice while
 * the site is built. In: bodies whose HTML holds the sources as {@link cn.postgres.tusk.diagram.DiagramBlock}. Out: the
 * same HTML with pictures as SVG, or with the sources as readable blocks, and problems. {@link
 * cn.postgres.tusk.diagram.Drawings} is the entry. Knows nothing of Markdown, pages or the cleaning of SVG, which it is
 * handed.
 *
 * <p>What a source says is not trusted, and neither is what a tool prints: a tool runs without a shell, in an empty folder
 * of its own, with few variables, for so long and with so much output at most; what it prints is cleaned like any
 * contributed HTML. A picture is kept under the hash of command and source, so that it is drawn once.
 */
@NullMarked
package cn.postgres.tusk.diagram;

import org.jspecify.annotations.NullMarked;
