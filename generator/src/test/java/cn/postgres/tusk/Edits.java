package cn.postgres.tusk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Edits a small site at random as its people do, the same way for the same seed. */
final class Edits {
    private static final List<String> TAGS = List.of("索引", "备份", "vacuum", "分区");
    private static final List<String> WORDS =
            List.of("数据库", "索引", "查询 planner 的选择", "work_mem 参数", "流复制", "autovacuum 膨胀", "检查点");

    private final Random random;
    private final Path content;
    /** What stands in the settings besides what is edited there. */
    private final String settings;

    private int made;

    /** The moment of the next build; only grows. */
    Instant now = Instant.parse("2026-11-01T04:00:00Z");

    Edits(long seed, Path content) throws IOException {
        this(seed, content, "");
    }

    /** @param settings more lines of the settings */
    Edits(long seed, Path content, String settings) throws IOException {
        this.settings = settings;
        this.random = new Random(seed);
        this.content = content;
        Files.createDirectories(content.resolve("posts"));
        Files.writeString(content.resolve("site.yml"), "title: 样例\nbaseUrl: https://example.org\n" + settings);
        for (int i = 0; i < 8; i++) {
            add();
        }
    }

    /** Does one of the edits and says which. */
    String next() throws IOException {
        String edit = List.of(
                        "add",
                        "body",
                        "rename",
                        "delete",
                        "header",
                        "tag",
                        "template",
                        "config",
                        "image",
                        "clock",
                        "none",
                        "draft",
                        "data")
                .get(random.nextInt(13));
        switch (edit) {
            case "add" -> add();
            case "body" -> write(any(), "第 " + made++ + " 版");
            case "rename" -> Files.move(any(), content.resolve("posts/renamed-" + made++ + ".md"));
            case "delete" -> delete();
            case "header" -> replace(any(), "title: ", "title: 新");
            case "tag" -> replace(any(), "tags: [", "tags: [" + TAGS.get(random.nextInt(TAGS.size())) + ", ");
            case "template" -> template();
            case "config" ->
                Files.writeString(
                        content.resolve("site.yml"),
                        "title: 样例 " + made++ + "\nbaseUrl: https://example.org\ndescription: 一句话\n" + settings);
            case "image" ->
                Files.writeString(
                        content.resolve("posts/a.svg"),
                        "<svg xmlns='http://www.w3.org/2000/svg' width='" + made++ + "'/>");
            case "clock" -> now = now.plus(Duration.ofDays(random.nextInt(40)));
            case "draft" -> replace(any(), "---\ntitle", "---\ndraft: true\ntitle");
            case "data" -> data();
            default -> {}
        }
        return edit;
    }

    private void add() throws IOException {
        write(content.resolve("posts/p" + made++ + ".md"), "");
    }

    private void write(Path file, String more) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: " + word() + " " + made + "\ndate: 2026-"
                + (10 + random.nextInt(3)) + "-10\ntags: [" + TAGS.get(random.nextInt(TAGS.size()))
                + "]\n---\n\n");
        for (int i = 0; i < 6; i++) {
            text.append("## ")
                    .append(word())
                    .append("\n\n")
                    .append(word())
                    .append("与")
                    .append(word())
                    .append("。")
                    .append(more)
                    .append("\n\n");
        }
        text.append("![图](a.svg)\n\n[另一篇](p1.md)\n\n```sql\nselect ")
                .append(made)
                .append(";\n```\n");
        Files.writeString(file, text);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Path any() throws IOException {
        List<Path> posts = posts();
        return posts.get(random.nextInt(posts.size()));
    }

    private List<Path> posts() throws IOException {
        try (Stream<Path> files = Files.list(content.resolve("posts"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private void delete() throws IOException {
        if (posts().size() > 3) {
            Files.delete(any());
        }
    }

    private void template() throws IOException {
        Path file = content.resolve("theme/partials/footer.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<footer>页脚 " + made++ + "</footer>\n");
    }

    private void data() throws IOException {
        Path file = content.resolve("people/li-lei.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\ntitle: 李雷\n---\n\n作者 " + made++ + "。\n");
    }

    private static void replace(Path file, String old, String by) {
        try {
            Files.writeString(file, Files.readString(file).replaceFirst(Pattern.quote(old), by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
