package cn.postgres.tusk.highlight;

import java.util.List;

/**
 * A plan in a block. Immutable.
 *
 * @param from where its first line begins, a heading included
 * @param end where its last node's last detail ends
 * @param to where its last line ends, sums and footer included
 * @param nodes in the order of the text
 */
record PlanTree(int from, int end, int to, List<PlanNode> nodes) {
    PlanTree {
        nodes = List.copyOf(nodes);
    }
}
