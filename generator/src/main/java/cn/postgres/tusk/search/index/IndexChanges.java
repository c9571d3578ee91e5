package cn.postgres.tusk.search.index;

import java.util.List;
import java.util.Map;

/**
 * In what an index differs from the one before it, which has the same pages. Immutable.
 *
 * @param pages numbers of the documents that were made anew, in order
 * @param fields by field what differs in it; a field that is not there is as it was
 */
public record IndexChanges(List<Integer> pages, Map<String, Terms> fields) {
    public IndexChanges {
        pages = List.copyOf(pages);
        fields = Map.copyOf(fields);
    }

    /**
     * Terms of a field, in their order.
     *
     * @param counted those that another number of pages has, or one of them at another frequency
     * @param weighed those that are as they were on the same pages, but the norm of one of these is another
     */
    public record Terms(List<String> counted, List<String> weighed) {
        /** A field as it was. */
        public static final Terms NONE = new Terms(List.of(), List.of());

        public Terms {
            counted = List.copyOf(counted);
            weighed = List.copyOf(weighed);
        }
    }

    /** What differs in a field. */
    public Terms in(String field) {
        return fields.getOrDefault(field, Terms.NONE);
    }
}
