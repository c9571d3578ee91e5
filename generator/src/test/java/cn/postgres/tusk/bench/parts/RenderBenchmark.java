package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.PreparedSite;
import cn.postgres.tusk.asset.AssetPipeline;
import cn.postgres.tusk.render.PageRenderer;
import cn.postgres.tusk.render.Route;
import cn.postgres.tusk.render.Routes;
import cn.postgres.tusk.theme.Theme;
import cn.postgres.tusk.theme.ThemeLoader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Views to finished pages, set and as bytes: the pages of all entries, lists and terms. */
public class RenderBenchmark extends PassBenchmark {
    private @Nullable PageRenderer renderer;
    private List<Route> routes = List.of();

    /** Makes the site and reads its theme. */
    @Setup
    public void prepare(BenchContent content) {
        PreparedSite made = PreparedSite.of(content.folder());
        Theme theme = ThemeLoader.load(made.config().theme(), null).value();
        Map<String, String> assets = new TreeMap<>();
        AssetPipeline.of(theme.assets()).value().names().forEach((path, file) -> assets.put(path, "/" + file));
        renderer = new PageRenderer(made.config(), made.site(), theme, assets, made::html);
        routes = Routes.of(made.config(), made.site());
    }

    /** All pages; their size in bytes. */
    @Benchmark
    public long render() {
        long bytes = 0;
        PageRenderer made = Objects.requireNonNull(renderer);
        for (Route route : routes) {
            bytes += made.render(route).value().bytes().length;
        }
        return bytes;
    }
}
