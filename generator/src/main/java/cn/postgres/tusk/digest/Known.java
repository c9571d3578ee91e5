package cn.postgres.tusk.digest;

import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.model.Heading;
import java.util.List;

/**
 * What the digest phase has found out of one document; true as long as its text is the same.
 *
 * @param lengthy numbers of the blocks that have text enough to be an advertisement
 * @param repeated numbers of its repeated blocks, with which the rest was found
 */
public record Known(
        List<Integer> lengthy, List<Integer> repeated, List<Heading> headings, String summary, Counts counts) {
    public Known {
        lengthy = List.copyOf(lengthy);
        repeated = List.copyOf(repeated);
        headings = List.copyOf(headings);
    }
}
