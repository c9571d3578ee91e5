package cn.postgres.tusk.source;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Lists the files of the content folder; first step of a build. Stateless. */
public final class ContentTree {
    private ContentTree() {}

    /**
     * All files that are content, by path in code point order.
     *
     * <p>Left alone are {@code .git}, {@code node_modules}, and at the top {@code target}, {@code theme}, {@code
     * site.yml}, {@code terms.yml}, the tables of what was published and {@code pom.xml}. Pages whose name or folder begins with a dot or is named by {@code
     * build.ignore} are listed as {@link SourceFile.Kind#IGNORED}.
     *
     * @param dataFolders the folders of the content types, in which data files are entries
     * @param left folders and files to leave alone wherever they are, such as an output folder within the content
     */
    public static Outcome<List<SourceFile>> scan(
            Path root, SiteConfig config, Set<String> dataFolders, Collection<Path> left) {
        Path real;
        try {
            real = root.toRealPath();
        } catch (IOException e) {
            return missing(root);
        }
        if (!Files.isDirectory(real)) {
            return missing(root);
        }
        IgnoreRules rules = new IgnoreRules(config.build().ignore());
        return new TreeWalk(
                        real,
                        rules,
                        new Kinds(dataFolders),
                        left,
                        config.limits().files())
                .walk();
    }

    /** The same with nothing to leave alone beyond the rules. */
    public static Outcome<List<SourceFile>> scan(Path root, SiteConfig config, Set<String> dataFolders) {
        return scan(root, config, dataFolders, List.of());
    }

    private static Outcome<List<SourceFile>> missing(Path root) {
        return new Outcome<>(
                List.of(), List.of(Problem.of(ProblemCode.CONTENT_MISSING, Place.of(""), root.toString())));
    }
}
