package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.Figure;
import cn.postgres.tusk.chart.ProvinceGrid;
import cn.postgres.tusk.chart.ProvinceGrid.Tile;
import cn.postgres.tusk.chart.QrPicture;
import cn.postgres.tusk.chart.Region;
import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Channel;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.theme.PageAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pictures of branches: where they are, and how to reach the community. Immutable. */
final class BranchFigures {
    /** An address longer than this makes a code that few cameras read from a screen. */
    private static final int LONGEST_ADDRESS = 200;

    private final SiteIndex index;
    private final Labels labels;
    private final Editions editions;

    BranchFigures(SiteIndex index, Labels labels, Editions editions) {
        this.index = index;
        this.labels = labels;
        this.editions = editions;
    }

    /** On the list of branches the grid and the codes of all organisations; on a page of one, its own codes. */
    List<Figure> of(Route route) {
        Entry entry = route.entry();
        Listing listing = route.listing();
        if (listing == null || listing.type() == null || listing.type().details() != Branch.class) {
            return entry == null ? List.of() : codes(channels(entry));
        }
        List<Figure> figures = new ArrayList<>();
        if (Region.all().stream().anyMatch(region -> listing.entries().stream().anyMatch(each -> in(each, region)))) {
            figures.add(grid(route, listing.entries()));
        }
        List<Channel> all = new ArrayList<>();
        index.site().lists().getOrDefault("organisation", List.of()).forEach(each -> all.addAll(channels(each)));
        figures.addAll(codes(all));
        return figures;
    }

    private static List<Channel> channels(Entry entry) {
        if (entry.details() instanceof Organisation organisation) {
            return organisation.channels();
        }
        return entry.details() instanceof Branch branch ? branch.contacts() : List.of();
    }

    /** A code for each public address, once. */
    private List<Figure> codes(List<Channel> channels) {
        Map<String, Figure> codes = new LinkedHashMap<>();
        for (Channel channel : channels) {
            String address = channel.value();
            boolean web = address.startsWith("https://") || address.startsWith("http://");
            if (web && address.length() <= LONGEST_ADDRESS && !codes.containsKey(address)) {
                String label = labels.of("qr-label", channel.title() + labels.of("colon") + address);
                codes.put(address, QrPicture.draw("qr-" + (codes.size() + 1), channel.title(), label, address));
            }
        }
        return List.copyOf(codes.values());
    }

    private Figure grid(Route route, List<Entry> branches) {
        PageAddress page = PageAddress.relative(route.url()).in(editions.tree());
        Map<String, Tile> tiles = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (Region region : Region.all()) {
            List<Entry> here =
                    branches.stream().filter(entry -> in(entry, region)).toList();
            if (!here.isEmpty()) {
                tiles.put(region.name(), tile(region, here, page));
                rows.add(List.of(region.name(), "" + count(here, true), "" + count(here, false), titles(here)));
            }
        }
        String caption = labels.of("provinces-caption")
                .replace("{0}", "" + count(branches, true))
                .replace("{1}", "" + count(branches, false))
                .replace("{2}", "" + tiles.size());
        return ProvinceGrid.draw(
                caption,
                labels.of("provinces-label"),
                tiles,
                Map.of(),
                List.of(
                        labels.of("province"),
                        labels.of("branches-count"),
                        labels.of("event-cities"),
                        labels.of("branch-names")),
                rows);
    }

    private static boolean in(Entry entry, Region region) {
        return entry.details() instanceof Branch branch
                && (region.name().equals(branch.province()) || branch.covers().contains(region.name()));
    }

    /** One leads to its page, several to their place in the list. */
    private Tile tile(Region region, List<Entry> here, PageAddress page) {
        int branches = count(here, true);
        String note = branches > 0 ? labels.of("tile-branches", branches) : labels.of("tile-events", here.size());
        String link = here.size() == 1 ? page.to(here.get(0).url()) : "#" + Provinces.id(region.name());
        return new Tile(note, region.name() + labels.of("colon") + titles(here), link, branches > 0);
    }

    private String titles(List<Entry> entries) {
        return String.join(
                labels.of("comma"), entries.stream().map(Entry::title).toList());
    }

    private static int count(List<Entry> entries, boolean organised) {
        return (int) entries.stream()
                .filter(entry -> entry.details() instanceof Branch branch
                        && (branch.status() == Branch.Status.EXISTING) == organised)
                .count();
    }
}
