package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Content folders made of the listed files of the corpora: as they are, with one page changed, or with copies of pages
 * up to any number. Nothing but the listed files, so that every engine has the same pages. Immutable.
 *
 * @param folder holds the corpora
 * @param sources the listed files, relative to it
 */
record Corpus(Path folder, List<String> sources) {
    private static final long SEED = 7;
    private static final double VARIED = .15;
    private static final Pattern TITLE = Pattern.compile("(?m)^(?:title:|#{1,3}) *\\S.*$");
    private static final List<String> WORDS =
            List.of("数据库 索引 事务 查询 优化 性能 存储 引擎 扩展 分区 复制 备份 恢复 监控 连接 缓存 日志 检查点 统计 规划器".split(" "));

    Corpus {
        sources = List.copyOf(sources);
    }

    /** Copies the files into a folder, which is emptied first, and returns it. */
    Path copy(Path target) throws IOException {
        Folders.emptied(target);
        for (String source : sources) {
            Path file = target.resolve(source);
            Files.createDirectories(file.getParent());
            Files.copy(folder.resolve(source), file);
        }
        return target;
    }

    /** The same with one paragraph more at the end of one page. */
    Path copyWithOneChange(Path target, int page) throws IOException {
        copy(target);
        Files.writeString(
                target.resolve(sources.get(page)),
                "\n\n这一段是后来补上的：autovacuum 的 scale_factor 调到百分之五以后，膨胀不再增长。\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        return target;
    }

    /**
     * The files and varied copies of them, up to this number of pages. A copy has another title, and in about 15 of 100
     * lines of running text one sentence more.
     */
    Path grow(Path target, int pages) throws IOException {
        copy(target);
        Random random = new Random(SEED);
        for (int i = sources.size(); i < pages; i++) {
            int round = i / sources.size();
            String source = sources.get(i % sources.size());
            String text = Files.readString(folder.resolve(source));
            Path file = target.resolve("copy-" + round).resolve(source);
            Files.createDirectories(file.getParent());
            Files.writeString(file, varied(retitled(text, word(random) + "篇之" + round), random));
        }
        return target;
    }

    /** A text whose title has a word more at its end. */
    static String retitled(String text, String more) {
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            return text;
        }
        String line = title.group().stripTrailing();
        boolean quoted = line.startsWith("title:") && (line.endsWith("\"") || line.endsWith("'"));
        String longer = quoted
                ? line.substring(0, line.length() - 1) + " " + more + line.charAt(line.length() - 1)
                : line + " " + more;
        return text.substring(0, title.start()) + longer + text.substring(title.end());
    }

    /** A text some of whose lines of running text, outside code and header, have a sentence more. */
    static String varied(String text, Random random) {
        List<String> lines = new ArrayList<>();
        boolean apart = text.startsWith("---\n");
        for (String line : text.split("\n", -1)) {
            boolean border = line.startsWith("```") || line.startsWith("~~~") || (apart && line.equals("---"));
            apart = border && !lines.isEmpty() ? !apart : apart;
            boolean prose = !apart && line.length() > 12 && "|#>-*<0123456789 \t=!`~".indexOf(line.charAt(0)) < 0;
            boolean chosen = prose && random.nextDouble() < VARIED;
            lines.add(chosen ? line.stripTrailing() + word(random) + word(random) + "。" : line);
        }
        return String.join("\n", lines);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
