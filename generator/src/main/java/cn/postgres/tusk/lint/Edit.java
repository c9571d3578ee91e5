package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.Place;

/**
 * A change within one line of a file.
 *
 * @param at where it begins
 * @param old what stands there; empty where something is only put in
 * @param text what is to stand there instead
 */
public record Edit(Place at, String old, String text) {}
