package cn.postgres.tusk.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.TestJvm;
import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.problem.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTreeTest {
    private static final Set<String> TYPES = Set.of("posts", "books", "events");

    @TempDir
    Path folder;

    private Path root() throws IOException {
        return Files.createDirectories(folder.resolve("content"));
    }

    private Path file(String path) throws IOException {
        Path file = root().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private static SiteConfig config(String yaml) {
        return YamlReader.read("site.yml", yaml, 1)
                .value()
                .map(value -> ConfigReader.site("site.yml", value).value())
                .orElseGet(ConfigReader::defaults);
    }

    private Outcome<List<SourceFile>> scan() throws IOException {
        return ContentTree.scan(root(), config(""), TYPES);
    }

    private static List<String> paths(Outcome<List<SourceFile>> outcome) {
        return outcome.value().stream()
                .filter(source -> source.kind() != SourceFile.Kind.IGNORED)
                .map(SourceFile::path)
                .toList();
    }

    private static List<String> problems(Outcome<?> outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.place())
                .toList();
    }

    private static void link(Path link, String target) {
        try {
            Files.createSymbolicLink(link, Path.of(target));
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here: " + e);
        }
    }

    @Test
    void kindsFollowTheEndingAndTheFolder() throws IOException {
        for (String path : List.of(
                "a.md",
                "B.MARKDOWN",
                "c.html",
                "d.HTM",
                "e.yml",
                "books/f.yml",
                "books/g.json",
                "books/h.csv",
                "books/i.toml",
                "data/j.yml",
                "data/k.md",
                "LICENSE",
                "l.php",
                "posts/2020/m.png",
                "posts/bundle/index.md",
                "posts/bundle/n.csv",
                "posts/bundle/sub/o.json",
                "posts/2020/p.yaml",
                "books/index.md",
                "_index.md")) {
            file(path);
        }
        List<String> kinds = scan().value().stream()
                .map(source -> source.path() + " " + source.kind())
                .toList();
        assertEquals(
                List.of(
                        "B.MARKDOWN MARKDOWN",
                        "LICENSE ASSET",
                        "_index.md MARKDOWN",
                        "a.md MARKDOWN",
                        "books/f.yml DATA",
                        "books/g.json DATA",
                        "books/h.csv DATA",
                        "books/i.toml DATA",
                        "books/index.md MARKDOWN",
                        "c.html HTML",
                        "d.HTM HTML",
                        "data/j.yml TEMPLATE_DATA",
                        "data/k.md MARKDOWN",
                        "e.yml ASSET",
                        "l.php ASSET",
                        "posts/2020/m.png ASSET",
                        "posts/2020/p.yaml DATA",
                        "posts/bundle/index.md MARKDOWN",
                        "posts/bundle/n.csv ASSET",
                        "posts/bundle/sub/o.json ASSET"),
                kinds);
    }

    @Test
    void whatIsNoContentIsLeftAlone() throws IOException {
        for (String path : List.of(
                ".git/config",
                ".htaccess",
                "a/.hidden/b.md",
                "target/site/index.html",
                "theme/t.html",
                "site.yml",
                "terms.yml",
                "pom.xml",
                "node_modules/x.md",
                "a/node_modules/y.md",
                "a/target/kept.md",
                "a/theme/kept.md",
                "a/site.yml",
                "kept.md")) {
            file(path);
        }
        assertEquals(List.of("a/site.yml", "a/target/kept.md", "a/theme/kept.md", "kept.md"), paths(scan()));
    }

    @Test
    void ignoredPagesAreListedForTheReport() throws IOException {
        for (String path : List.of(
                ".github/a.md",
                ".github/b.yml",
                ".b.md",
                ".git/c.md",
                "node_modules/d.md",
                "drafts/e/f.md",
                "drafts/g.png",
                "h.md")) {
            file(path);
        }
        link(root().resolve(".github/up"), "..");
        Outcome<List<SourceFile>> outcome = ContentTree.scan(root(), config("build:\n  ignore: [drafts]\n"), TYPES);
        assertEquals(
                List.of(".b.md IGNORED", ".github/a.md IGNORED", "drafts/e/f.md IGNORED", "h.md MARKDOWN"),
                outcome.value().stream()
                        .map(source -> source.path() + " " + source.kind())
                        .toList());
        assertEquals(List.of(), outcome.problems());
    }

    @Test
    void patternsOfTheSettingsAreLeftAlone() throws IOException {
        for (String path : List.of("drafts/a.md", "drafts/b/c.md", "d.tmp", "e/f.tmp", "g/h.md", "i/h.md", "j.md")) {
            file(path);
        }
        SiteConfig config = config("build:\n  ignore: ['drafts/**', '*.tmp', '/g/h.md', '[']\n");
        assertEquals(List.of("i/h.md", "j.md"), paths(ContentTree.scan(root(), config, TYPES)));
    }

    @Test
    void patternsAreThoseOfGitignore() throws IOException {
        for (String path : List.of("a/x1.md", "a/x2.md", "a/xx.md", "b/c/d/e.md", "b/e.md", "f/草稿/g.md", "h+(1).md")) {
            file(path);
        }
        assertEquals(
                List.of("a/x2.md", "a/xx.md", "b/c/d/e.md", "b/e.md", "f/草稿/g.md", "h+(1).md"),
                ignoring("a/x[!2a-z].md"));
        assertEquals(List.of("a/x1.md", "a/x2.md", "a/xx.md", "f/草稿/g.md", "h+(1).md"), ignoring("b/**/e.md"));
        assertEquals(List.of("b/c/d/e.md", "b/e.md", "f/草稿/g.md", "h+(1).md"), ignoring("a/"));
        assertEquals(List.of("a/x1.md", "a/x2.md", "a/xx.md", "b/c/d/e.md", "b/e.md", "h+(1).md"), ignoring("草稿"));
        assertEquals(
                List.of("a/x1.md", "a/x2.md", "a/xx.md", "b/c/d/e.md", "b/e.md", "f/草稿/g.md"), ignoring("h+(?).md"));
        assertEquals(7, ignoring("[").size());
    }

    private List<String> ignoring(String pattern) throws IOException {
        return paths(ContentTree.scan(root(), config("build:\n  ignore: ['" + pattern + "']\n"), TYPES));
    }

    @Test
    void outputWithinTheContentIsLeftAlone() throws IOException {
        file("out/index.html");
        file("a.md");
        assertEquals(
                List.of("a.md"), paths(ContentTree.scan(root(), config(""), TYPES, List.of(root().resolve("out")))));
    }

    @Test
    void orderIsByCodePoint() throws IOException {
        for (String path : List.of("b.md", "a/z.md", "a.md", "B.md", "象.md", "\uFF21.md", "😀.md", "a-b.md")) {
            file(path);
        }
        assertEquals(List.of("B.md", "a-b.md", "a.md", "a/z.md", "b.md", "象.md", "\uFF21.md", "😀.md"), paths(scan()));
    }

    @Test
    void namesAreNormalisedAndTwinsReported() throws IOException {
        file("cafe\u0301.md");
        Outcome<List<SourceFile>> outcome = scan();
        assertEquals(List.of("caf\u00E9.md"), paths(outcome));
        assertTrue(Files.exists(outcome.value().get(0).file()), "the file is found under its own name");
        file("caf\u00E9.md");
        if (root().toFile().list().length == 2) {
            assertEquals(List.of("name-twice caf\u00E9.md"), problems(scan()));
        }
    }

    @Test
    void hanNamesAreReadInTheLocaleC() throws Exception {
        file("posts/象 1+1%.md");
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = TestJvm.of(PrintedScan.class, root().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ends");
        assertEquals("posts/象 1+1%.md 1 []\n", Files.readString(output));
    }

    /** A program that lists a content folder. */
    static final class PrintedScan {
        private PrintedScan() {}

        public static void main(String[] arguments) {
            Outcome<List<SourceFile>> outcome = ContentTree.scan(Path.of(arguments[0]), config(""), TYPES);
            for (SourceFile source : outcome.value()) {
                int length = SourceReader.read(source, config("").limits())
                        .value()
                        .orElseThrow()
                        .text()
                        .length();
                byte[] line = (source.path() + " " + length + " " + problems(outcome) + "\n")
                        .getBytes(StandardCharsets.UTF_8);
                System.out.write(line, 0, line.length);
            }
            System.out.flush();
        }
    }

    @Test
    void linksOutOfTheContentAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), "secret");
        file("real/a.md");
        file("real/.git/config");
        link(root().resolve("absolute.md"), secret.toString());
        link(root().resolve("relative.md"), "../secret.md");
        link(root().resolve("chain.md"), "relative.md");
        link(root().resolve("outside"), "..");
        link(root().resolve("hidden.md"), "real/.git/config");
        link(root().resolve("inside.md"), "real/a.md");
        link(root().resolve("broken.md"), "nowhere.md");
        link(root().resolve("loop1.md"), "loop2.md");
        link(root().resolve("loop2.md"), "loop1.md");
        link(root().resolve("folder"), "real");
        link(root().resolve("real/up"), "..");
        Outcome<List<SourceFile>> outcome = scan();
        assertEquals(List.of("inside.md", "real/a.md"), paths(outcome));
        assertEquals(
                List.of(
                        "symlink-outside absolute.md",
                        "symlink-broken broken.md",
                        "symlink-outside chain.md",
                        "symlink-folder folder",
                        "symlink-outside hidden.md",
                        "symlink-broken loop1.md",
                        "symlink-broken loop2.md",
                        "symlink-outside outside",
                        "symlink-folder real/up",
                        "symlink-outside relative.md"),
                problems(outcome));
    }

    @Test
    void contentFolderMayItselfBeALink() throws IOException {
        file("a.md");
        link(folder.resolve("alias"), "content");
        assertEquals(List.of("a.md"), paths(ContentTree.scan(folder.resolve("alias"), config(""), TYPES)));
    }

    @Test
    void pipesAreReportedAndNotOpened() throws Exception {
        Path pipe = root().resolve("pipe.md");
        try {
            Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
            Assumptions.assumeTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0, "no mkfifo");
        } catch (IOException e) {
            Assumptions.abort("no mkfifo here");
        }
        Outcome<List<SourceFile>> outcome = assertTimeoutPreemptively(Duration.ofSeconds(5), this::scan);
        assertEquals(List.of("file-special pipe.md"), problems(outcome));
        SourceFile forced = new SourceFile("pipe.md", pipe, 0, SourceFile.Kind.MARKDOWN);
        Outcome<?> read = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> SourceReader.read(forced, config("").limits()));
        assertEquals(List.of("file-special pipe.md"), problems(read));
    }

    @Test
    void folderWithoutPermissionIsReported() throws IOException {
        file("locked/a.md");
        file("b.md");
        Path locked = root().resolve("locked");
        Assumptions.assumeTrue(File.separatorChar == '/', "no POSIX permissions");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            if (Files.isReadable(locked)) {
                System.out.println("folderWithoutPermissionIsReported skipped: this user may read every folder");
            }
            Assumptions.assumeFalse(Files.isReadable(locked), "this user may read every folder");
            Outcome<List<SourceFile>> outcome = scan();
            assertEquals(List.of("b.md"), paths(outcome));
            assertEquals(List.of("folder-unreadable locked"), problems(outcome));
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void unusableNamesAreReported() throws IOException {
        Assumptions.assumeTrue(File.separatorChar == '/', "such names cannot be made here");
        file("line\nbreak.md");
        file("back\\slash.md");
        file("turn\u202Edm.md");
        file("good name, 好.md");
        Outcome<List<SourceFile>> outcome = scan();
        assertEquals(List.of("good name, 好.md"), paths(outcome));
        assertEquals(
                List.of(
                        "name-unusable back\\u005Cslash.md",
                        "name-unusable line\\u000Abreak.md",
                        "name-unusable turn\\u202Edm.md"),
                problems(outcome));
    }

    @Test
    void namesThatAreNotUtf8AreReported() throws Exception {
        Assumptions.assumeTrue(File.separatorChar == '/', "such names cannot be made here");
        Process shell = new ProcessBuilder("sh", "-c", "printf x > \"$(printf '\\261\\276.md')\"")
                .directory(root().toFile())
                .start();
        Assumptions.assumeTrue(shell.waitFor(10, TimeUnit.SECONDS) && shell.exitValue() == 0, "no shell");
        Assumptions.assumeTrue(root().toFile().list().length == 1, "the file system refuses such names");
        Outcome<List<SourceFile>> outcome = scan();
        assertEquals(List.of(), paths(outcome));
        assertEquals(1, outcome.problems().size());
        assertEquals("name-unusable", outcome.problems().get(0).code().id());
        String shown = outcome.problems().get(0).place().file();
        assertEquals(shown, new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Test
    void tooManyFilesAreReportedOnce() throws IOException {
        for (int i = 10; i < 20; i++) {
            file("a" + i + ".md");
        }
        Outcome<List<SourceFile>> outcome = ContentTree.scan(root(), config("limits:\n  files: 4\n"), TYPES);
        assertEquals(List.of("a10.md", "a11.md", "a12.md", "a13.md"), paths(outcome));
        assertEquals(List.of("too-many-files "), problems(outcome));
    }

    @Test
    void missingFolderIsAProblem() {
        Outcome<List<SourceFile>> outcome = ContentTree.scan(folder.resolve("nowhere"), config(""), TYPES);
        assertEquals(List.of(), outcome.value());
        assertEquals(List.of("content-missing "), problems(outcome));
        Outcome<List<SourceFile>> noFolder = ContentTree.scan(Path.of("pom.xml"), config(""), TYPES);
        assertEquals(List.of("content-missing "), problems(noFolder));
    }

    @Test
    void deepFoldersAreRead() throws IOException {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            path.append("d/");
        }
        file(path + "a.md");
        assertEquals(List.of(path + "a.md"), paths(scan()));
    }
}
