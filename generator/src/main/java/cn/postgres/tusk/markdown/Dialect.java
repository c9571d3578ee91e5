package cn.postgres.tusk.markdown;

import java.util.Set;

/**
 * What of the site's settings bears on the HTML of a body.
 *
 * @param english whether the words Tusk adds are English, else Chinese
 * @param highlight whether code is highlighted
 * @param plans whether plans fold
 * @param joinedLines whether lines of Chinese are joined without a blank
 * @param nesting deepest nesting of blocks
 * @param formula longest formula in characters
 * @param diagrams languages of diagrams, lower case
 */
record Dialect(
        boolean english,
        boolean highlight,
        boolean plans,
        boolean joinedLines,
        int nesting,
        int formula,
        Set<String> diagrams) {
    String word(String zh, String en) {
        return english ? en : zh;
    }
}
