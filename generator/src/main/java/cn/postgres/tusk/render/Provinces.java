package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.Region;
import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.render.PageView.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The branches by province, as their list shows them and the tile grid links to them. Pure functions. */
final class Provinces {
    private Provinces() {}

    /** Provinces in the order of their first branches. */
    static List<Group> groups(List<Entry> entries, ItemViews items) {
        Map<String, List<Entry>> provinces = new LinkedHashMap<>();
        entries.forEach(entry -> provinces
                .computeIfAbsent(of(entry), province -> new ArrayList<>())
                .add(entry));
        List<Group> groups = new ArrayList<>();
        provinces.forEach((province, part) ->
                groups.add(new Group("province", province, "", id(province), part.size(), items.of(part))));
        return groups;
    }

    private static String of(Entry entry) {
        String province = entry.details() instanceof Branch branch ? branch.province() : null;
        return province == null ? "" : province;
    }

    /** The anchor of a province, empty for what is none. */
    static String id(String province) {
        return Region.named(province).map(region -> "province-" + region.code()).orElse("");
    }
}
