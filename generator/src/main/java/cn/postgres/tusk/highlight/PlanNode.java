package cn.postgres.tusk.highlight;

/**
 * A line of a plan that begins a subtree: a node, or the heading of an InitPlan, a SubPlan or a CTE.
 *
 * @param from where the line begins
 * @param to where the line ends, its line feed included
 * @param depth 0 for the root
 * @param folds whether there are nodes below it
 * @param share part of the whole time that was spent in this node alone, if no other took more; else 0
 * @param misjudged how many times more rows came than were expected; negative for fewer; 0 where the estimate was fair
 */
record PlanNode(int from, int to, int depth, boolean folds, double share, double misjudged) {}
