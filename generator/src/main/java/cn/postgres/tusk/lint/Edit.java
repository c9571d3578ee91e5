package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.Place;

/**
 * A change within one line of a file, and what it does to the text a reader sees.
 *
 * @param at where it begins
 * @param old what stands there; empty where something is only put in
 * @param text what is to stand there instead
 * @param passage number of the passage in its draft, from 0
 * @param index of the first character in the passage's text
 */
public record Edit(Place at, String old, String text, int passage, int index) {}
