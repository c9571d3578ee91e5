package cn.postgres.tusk.chart;

import java.util.List;

/**
 * A part of a tree that is drawn. Immutable.
 *
 * @param text what is written at it
 * @param url where it leads, as the page writes it; empty for nowhere
 */
public record Node(String text, String url, List<Node> children) {
    public Node {
        children = List.copyOf(children);
    }

    /** A part that leads nowhere. */
    public static Node of(String text, List<Node> children) {
        return new Node(text, "", children);
    }

    /** An end of the tree that leads nowhere. */
    public static Node leaf(String text) {
        return new Node(text, "", List.of());
    }
}
