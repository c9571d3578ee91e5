package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.pinyin.SortKey;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How entries are sorted; every order is total, so that no run differs from another. */
final class EntryOrder {
    private static final Comparator<Entry> BY_WEIGHT = Comparator.comparingInt(
            e -> e.header().weight() == null ? Integer.MAX_VALUE : e.header().weight());

    /** Newest first; entries without a date last. Within a day the later source first. */
    static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(EntryOrder::time, Comparator.reverseOrder())
            .thenComparing(Entry::source, Comparator.reverseOrder());

    /** By weight, then oldest first: the order of a series. */
    static final Comparator<Entry> SERIES =
            BY_WEIGHT.thenComparing(EntryOrder::time).thenComparing(Entry::source);

    private EntryOrder() {}

    /** The list of a type in its order; titles, and names of people, by pinyin. */
    static List<Entry> sorted(List<Entry> entries, ContentType.Order order) {
        Map<Source, SortKey> keys = new HashMap<>();
        Comparator<Entry> title =
                Comparator.comparing(entry -> keys.computeIfAbsent(entry.source(), source -> key(entry)));
        Comparator<Entry> ties = BY_WEIGHT.thenComparing(title).thenComparing(Entry::source);
        Comparator<Entry> comparator = switch (order) {
            case DATE_DOWN -> NEWEST_FIRST;
            case DATE_UP -> Comparator.comparing(EntryOrder::time).thenComparing(ties);
            case WEIGHT -> ties;
            case TITLE -> title.thenComparing(ties);
        };
        return entries.stream().sorted(comparator).toList();
    }

    private static SortKey key(Entry entry) {
        return entry.details() instanceof Person ? SortKey.ofName(entry.title()) : SortKey.of(entry.title());
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
