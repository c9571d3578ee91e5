package cn.postgres.tusk.search.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;

/** For each page some of a set of labels. One thread. */
final class LabelColumn {
    private final TreeMap<String, Integer> labels = new TreeMap<>();
    private final List<List<String>> pages = new ArrayList<>();

    void add(List<String> page) {
        List<String> once = List.copyOf(new LinkedHashSet<>(page));
        once.forEach(label -> labels.put(label, 0));
        pages.add(once);
    }

    /** The sorted labels, then the numbers of each page's. */
    ByteSink bytes() {
        FrontCoding sorted = new FrontCoding();
        int number = 0;
        for (var entry : labels.entrySet()) {
            sorted.add(entry.getKey());
            entry.setValue(number++);
        }
        ByteSink column = new ByteSink().varint(number).stream(sorted.bytes());
        for (List<String> page : pages) {
            column.varint(page.size());
            page.forEach(label -> column.varint(labels.getOrDefault(label, 0)));
        }
        return column;
    }
}
