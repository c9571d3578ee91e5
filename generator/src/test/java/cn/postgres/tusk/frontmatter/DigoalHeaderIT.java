package cn.postgres.tusk.frontmatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the header of every post of a real blog and compares it with a plain line scan written for this test. Needs the
 * archive {@code ../shared/corpus/digoal.tar.xz} beside the repository and {@code tar}; else it says so and is skipped.
 */
class DigoalHeaderIT {
    private static final Map<String, String> POSTS = new TreeMap<>();
    private static final Map<String, String> OTHERS = new TreeMap<>();

    @BeforeAll
    static void unpack(@TempDir Path folder) throws Exception {
        Path archive = archive();
        if (archive == null) {
            System.out.println("DigoalHeaderIT skipped: there is no ../shared/corpus/digoal.tar.xz");
        }
        Assumptions.assumeTrue(archive != null, "no corpus");
        Process tar = new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        boolean done = tar.waitFor(5, TimeUnit.MINUTES) && tar.exitValue() == 0;
        if (!done) {
            System.out.println("DigoalHeaderIT skipped: tar cannot unpack the archive");
        }
        Assumptions.assumeTrue(done, "no tar");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                String name = file.getFileName().toString();
                String path = folder.relativize(file).toString();
                (name.matches("\\d{8}_\\d+\\.md") ? POSTS : OTHERS).put(path, Files.readString(file));
            }
        }
    }

    /** The archive beside the repository, wherever within it the tests are run. */
    private static Path archive() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path archive = at.resolve("shared/corpus/digoal.tar.xz");
            if (Files.exists(archive)) {
                return archive;
            }
        }
        return null;
    }

    @Test
    void readsTheHeaderOfEveryPostAsALineScanDoes() {
        assertEquals(1924, POSTS.size());
        List<String> differences = new ArrayList<>();
        POSTS.forEach((path, text) -> {
            Scan expected = Scan.of(path, text);
            Outcome<RawHeader> outcome = FrontMatter.split(path, text);
            Scan actual = Scan.of(outcome.value());
            if (!expected.equals(actual) || !outcome.problems().isEmpty()) {
                differences.add(path + "\n  expected " + expected + "\n  actual   " + actual);
            }
        });
        assertEquals("", String.join("\n", differences));
    }

    @Test
    void losesNoLineOfAnyPost() {
        List<String> lost = new ArrayList<>();
        POSTS.forEach((path, text) -> {
            RawHeader header = FrontMatter.split(path, text).value();
            String[] lines = text.split("\n", -1);
            String[] body = header.body().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                int inBody = i - header.bodyLine() + 1;
                boolean same = inBody >= 0 && inBody < body.length && body[inBody].equals(lines[i]);
                if (!same && !isHeader(lines[i], header)) {
                    lost.add(path + ":" + (i + 1) + " " + lines[i]);
                }
            }
            if (header.bodyLine() - 1 + body.length != lines.length) {
                lost.add(path + " has " + lines.length + " lines, header and body have another number");
            }
        });
        assertEquals("", String.join("\n", lost));
    }

    /** Blank, a heading of the header, a rule, or letters that are all in the header's values. */
    private static boolean isHeader(String line, RawHeader header) {
        String text = line.strip();
        if (text.isEmpty() || text.matches("-[- ]*") || text.matches("### (作者|日期|标签)")) {
            return true;
        }
        String letters = letters(text);
        return letters.equals(letters(text(header, "title")))
                || letters.equals(letters(text(header, "author")))
                || letters.equals(letters(text(header, "date")))
                || Arrays.stream(text.split(","))
                        .allMatch(part -> letters(text(header, "tags")).contains(letters(part)));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void leavesOtherFilesWhole() {
        assertTrue(OTHERS.size() > 100, "the blog has its lists of posts");
        OTHERS.forEach((path, text) -> {
            if (text.contains("\n### 作者")) {
                return; // a pattern for posts, which has their header
            }
            RawHeader header = FrontMatter.split(path, text).value();
            assertEquals(RawHeader.Form.NONE, header.form(), path);
            assertEquals(text, header.body(), path);
            assertEquals(1, header.bodyLine(), path);
        });
    }

    private static String text(RawHeader header, String key) {
        return flat(header.fields().get(key));
    }

    private static String flat(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return scalar.text();
        }
        if (value instanceof Value.Sequence sequence) {
            return String.join(
                    ",", sequence.items().stream().map(DigoalHeaderIT::flat).toList());
        }
        return "";
    }

    /** What a line scan finds: titles and tags by their letters, because Markdown is taken out of them. */
    private record Scan(String title, String author, String date, List<String> tags, int bodyLine) {

        static Scan of(RawHeader header) {
            List<String> tags = header.fields().get("tags") instanceof Value.Sequence sequence
                    ? sequence.items().stream().map(tag -> letters(flat(tag))).toList()
                    : List.of();
            return new Scan(
                    letters(text(header, "title")),
                    text(header, "author"),
                    text(header, "date"),
                    tags,
                    header.bodyLine());
        }

        static Scan of(String path, String text) {
            String[] lines = text.split("\n", -1);
            Map<String, String> sections = new LinkedHashMap<>();
            int rule = -1;
            int kept = -1;
            for (int i = 1; i < lines.length && rule < 0; i++) {
                String line = lines[i].strip();
                if (line.equals("----") || line.equals("- ---")) {
                    rule = i;
                } else if (line.startsWith("### ")) {
                    String below = lines[i + 1].isBlank() ? lines[i + 2] : lines[i + 1];
                    sections.put(line.substring(4), below.strip());
                } else if (line.startsWith("##### [TAG") && kept < 0) {
                    kept = i;
                } else if (i > 40) {
                    break;
                }
            }
            String day = path.replaceAll(".*/(\\d{4})(\\d\\d)(\\d\\d)_\\d+\\.md", "$1-$2-$3");
            int bodyLine = rule < 0 || !sections.containsKey("作者") ? 2 : kept >= 0 ? kept + 1 : rule + 2;
            return new Scan(
                    letters(lines[0]),
                    sections.getOrDefault("作者", ""),
                    sections.getOrDefault("日期", day),
                    tags(sections.getOrDefault("标签", "")),
                    bodyLine);
        }

        /** Parted at commas outside brackets, each once. */
        private static List<String> tags(String line) {
            return Arrays.stream(line.split(",(?![^()]*\\))"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .map(DigoalHeaderIT::letters)
                    .toList();
        }
    }
}
