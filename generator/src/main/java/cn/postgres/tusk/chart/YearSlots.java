package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places of an axis of years. Immutable.
 *
 * @param years in order; {@link #GAP} for two and more years without anything
 * @param used the years with something
 */
record YearSlots(List<Integer> years, Set<Integer> used) {
    static final int GAP = 0;

    YearSlots {
        years = List.copyOf(years);
        used = Set.copyOf(used);
    }

    static YearSlots of(List<Integer> used) {
        List<Integer> slots = new ArrayList<>();
        int before = GAP;
        for (int year : new TreeSet<>(used)) {
            if (before != GAP && year == before + 2) {
                slots.add(before + 1);
            } else if (before != GAP && year > before + 2) {
                slots.add(GAP);
            }
            slots.add(year);
            before = year;
        }
        return new YearSlots(slots, Set.copyOf(used));
    }

    /** A year in four digits where the reader needs the century, else in two. */
    String label(int place) {
        int year = years.get(place);
        boolean whole = place == 0 || years.get(place - 1) == GAP || year % 10 == 0;
        return whole ? String.valueOf(year) : "%02d".formatted(year % 100);
    }
}
