package cn.postgres.tusk;

import cn.postgres.tusk.asset.AssetPipeline;
import cn.postgres.tusk.asset.Assets;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.theme.Theme;
import cn.postgres.tusk.theme.ThemeLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the theme again after one of its files was changed. Immutable. */
final class ThemeStep {
    private final Settings settings;
    private final Path overrides;
    private final @Nullable Path folder;

    ThemeStep(BuildOptions options, Settings settings) {
        this.settings = settings;
        this.overrides = options.content().toAbsolutePath().normalize().resolve("theme");
        String theme = settings.theme();
        this.folder = theme == null ? null : Path.of(theme).toAbsolutePath().normalize();
    }

    boolean has(Path file) {
        return file.startsWith(overrides) || folder != null && file.startsWith(folder);
    }

    Assembled of(Assembled before) {
        List<Problem> problems = new ArrayList<>();
        Outcome<Theme> loaded = ThemeLoader.load(settings.theme(), overrides);
        problems.addAll(loaded.problems());
        Theme theme = TraditionalWords.of(loaded.value(), settings.site().language());
        if (isSame(theme.assets(), before.theme().assets())) {
            return before.with(theme, before.assets(), problems);
        }
        Outcome<Assets> assets = AssetPipeline.of(theme.assets());
        problems.addAll(assets.problems());
        return before.with(theme, assets.value(), problems);
    }

    private static boolean isSame(Map<String, byte[]> some, Map<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(one -> Arrays.equals(one.getValue(), others.get(one.getKey())));
    }
}
