package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import java.time.LocalDateTime;
import java.util.Comparator;

/** How entries are sorted; every order is total, so that no run differs from another. */
final class EntryOrder {
    private static final Comparator<Entry> BY_WEIGHT = Comparator.comparingInt(
            e -> e.header().weight() == null ? Integer.MAX_VALUE : e.header().weight());
    private static final Comparator<Entry> TIES =
            BY_WEIGHT.thenComparing(Entry::title).thenComparing(Entry::source);

    /** Newest first; entries without a date last. Within a day the later source first. */
    static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(EntryOrder::time, Comparator.reverseOrder())
            .thenComparing(Entry::source, Comparator.reverseOrder());

    /** By weight, then oldest first: the order of a series. */
    static final Comparator<Entry> SERIES =
            BY_WEIGHT.thenComparing(EntryOrder::time).thenComparing(Entry::source);

    private EntryOrder() {}

    static Comparator<Entry> of(ContentType.Order order) {
        return switch (order) {
            case DATE_DOWN -> NEWEST_FIRST;
            case DATE_UP -> Comparator.comparing(EntryOrder::time).thenComparing(TIES);
            case WEIGHT -> TIES;
            case TITLE -> Comparator.comparing(Entry::title).thenComparing(TIES);
        };
    }

    /** The header's date, else the day the thing itself is about; the distant past for neither. */
    private static LocalDateTime time(Entry entry) {
        if (entry.header().date() != null) {
            return entry.header().date().toLocalDateTime();
        }
        var day = entry.details().day();
        return day == null ? LocalDateTime.MIN : day.first().atStartOfDay();
    }
}
