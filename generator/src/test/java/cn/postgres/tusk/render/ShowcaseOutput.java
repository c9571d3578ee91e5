package cn.postgres.tusk.render;

import cn.postgres.tusk.asset.AssetPipeline;
import cn.postgres.tusk.asset.Assets;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.theme.Theme;
import cn.postgres.tusk.theme.ThemeLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a sample site into a folder, as the whole of Tusk would. */
final class ShowcaseOutput {
    private ShowcaseOutput() {}

    static List<Problem> write(SiteConfig config, SampleSite sample, String themeName, Path folder) throws IOException {
        Outcome<Theme> theme = ThemeLoader.load(themeName, null);
        List<Problem> problems = new ArrayList<>(theme.problems());
        Outcome<Assets> assets = AssetPipeline.of(theme.value().assets());
        problems.addAll(assets.problems());
        for (Output asset : assets.value().outputs()) {
            save(folder, asset);
        }
        Site site = sample.site();
        PageRenderer renderer =
                new PageRenderer(config, site, theme.value(), assets.value().names(), sample::body);
        for (Route route : Routes.of(config, site)) {
            Outcome<Output> output = renderer.render(route);
            problems.addAll(output.problems());
            save(folder, output.value());
        }
        for (String feed : List.of("rss.xml", "atom.xml", "feed.json")) {
            save(folder, new Output(feed, new byte[0]));
        }
        return problems;
    }

    private static void save(Path folder, Output output) throws IOException {
        Path file = folder.resolve(output.file());
        Files.createDirectories(file.getParent());
        Files.write(file, output.bytes());
    }

    /** Writes the showcase into the folder named by the first argument, with the theme named by the second. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(SampleSite.config(), Showcase.site(), arguments[1], folder).forEach(System.out::println);
    }
}
