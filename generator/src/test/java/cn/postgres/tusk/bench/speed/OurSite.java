package cn.postgres.tusk.bench.speed;

import cn.postgres.tusk.bench.search.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A content folder of ours with the posts that the peers get, and the commands that build it. Every site has tag pages,
 * feeds and a sitemap, as theirs. The posts are links to the files of the input. Immutable but for the disk.
 *
 * @param folder holds content, site, index and cache
 */
record OurSite(Tools tools, Path folder) {
    private static final String SETTINGS = "title: 知识库\nbaseUrl: https://example.org\n";

    /** Everything that makes colours or search. */
    private static final String PLAIN =
            "build: { highlight: false, plans: false, related: false }\nsearch: { index: false }\n";

    /** Makes the folder anew. */
    static OurSite of(Tools tools, String name, Path posts, boolean plain) throws IOException {
        OurSite site =
                new OurSite(tools, Folders.emptied(tools.work().resolve("ours").resolve(name)));
        Files.createDirectories(site.content());
        Files.writeString(site.content().resolve("site.yml"), plain ? SETTINGS + PLAIN : SETTINGS);
        for (Path post : files(posts)) {
            Path link = site.content().resolve("posts").resolve(posts.relativize(post));
            Files.createDirectories(link.getParent());
            Files.createLink(link, post);
        }
        return site;
    }

    Path content() {
        return folder.resolve("content");
    }

    /** The command line for a site in another folder, as a shell reads it. */
    String shell(String output) {
        return "%s -jar %s build --content %s --output %s"
                .formatted(quoted(Tools.java()), quoted(tools.jar()), quoted(content()), output);
    }

    /** A build of everything into an emptied folder. */
    List<String> clean() throws IOException {
        Folders.emptied(folder.resolve("clean"));
        return line("clean");
    }

    /** A build that keeps work for the next one, into a folder of its own. */
    List<String> kept() {
        return Stream.concat(
                        line("kept").stream(),
                        Stream.of("--cache", folder.resolve("cache").toString()))
                .toList();
    }

    /** The same build as {@link #clean} by the project's own {@code mvn site}. */
    List<String> maven() throws IOException {
        Path target = Folders.emptied(folder.resolve("site"));
        return List.of(
                "mvn",
                "-q",
                "site",
                "-Dtusk.content=" + content(),
                "-Dtusk.output=" + target.resolve("site"),
                "-Dtusk.index=" + target.resolve("index"));
    }

    /** Adds a paragraph to one post, as its author would: under the same name, and not in the peers' input. */
    void change(int round) throws IOException {
        List<Path> posts = files(content().resolve("posts"));
        Path post = posts.get(posts.size() / 2);
        Path changed = folder.resolve("changed.md");
        Files.writeString(changed, Files.readString(post) + "\n第 " + round + " 次补充：autovacuum 调整之后，膨胀不再增长。\n");
        Files.move(changed, post, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> line(String output) {
        Path target = folder.resolve(output);
        return List.of(
                Tools.java(),
                "-jar",
                tools.jar().toString(),
                "build",
                "--content",
                content().toString(),
                "--output",
                target.resolve("site").toString(),
                "--index",
                target.resolve("index").toString());
    }

    private static String quoted(Object text) {
        return "'" + text.toString().replace("'", "'\\''") + "'";
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }
}
