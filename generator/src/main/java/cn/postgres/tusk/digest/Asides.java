package cn.postgres.tusk.digest;

import cn.postgres.tusk.model.Block.Kind;
import cn.postgres.tusk.text.Han;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines that stand in a text without being part of it: who wrote it and when, captions, tags, references. */
final class Asides {
    private static final int LONGEST = 200;
    private static final int LONGEST_KEY = 20;
    private static final int LONGEST_FACT = 80;

    private static final Set<String> HEADINGS = words("""
            作者 日期 时间 标签 目录 本文目录 文章目录 目次 参考 参考资料 参考文献 参考链接 参考文档 相关链接 相关文章 相关阅读
            延伸阅读 扩展阅读 另请参阅 另见 author authors date tags tag contents toc references reference""");

    private static final Set<String> ENGLISH_HEADINGS =
            Set.of("table of contents", "see also", "further reading", "related links", "related posts");

    private static final Set<String> KEYS = words("""
            译者 翻译 校对 审校 编辑 责编 整理 日期 时间 发表于 发布于 写于 最后更新 更新于 标签 关键词 关键字 分类 类别
            出处 原文 转载自 版权 版权声明 阅读量 字数 author authors by date published posted updated tags tag keywords
            category categories source translator original""");

    private static final Set<String> ENGLISH_KEYS =
            Set.of("published on", "posted on", "last updated", "last modified", "written by", "translated by");

    private static final List<String> KEY_ENDS = List.of("作者", "日期", "时间", "版本", "链接", "地址", "来源");

    private Asides() {}

    private static Set<String> words(String text) {
        return List.of(text.split("\\s+")).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what stands under a heading is not part of the text. */
    static boolean isHeading(String text) {
        String bare = bare(text).toLowerCase(Locale.ROOT);
        return HEADINGS.contains(bare) || ENGLISH_HEADINGS.contains(bare);
    }

    /** Whether a paragraph is no part of the running text. */
    static boolean isAside(String text, Kind before) {
        String stripped = text.strip();
        if (stripped.codePoints().noneMatch(Character::isLetter)) {
            return true;
        }
        if (stripped.length() > LONGEST) {
            return false;
        }
        return isTags(stripped)
                || isContents(stripped)
                || isShortcode(stripped)
                || isLoneName(stripped)
                || before == Kind.PICTURE && isCaption(stripped)
                || isNumberedCaption(stripped)
                || stripped.lines().allMatch(line -> isFact(line) || isDate(line.strip()));
    }

    /** Whether the text of links tells something of what they lead to. */
    static boolean isTitle(String text) {
        return text.length() >= 8 && !text.contains("://") && !isAside(text, Kind.RULE);
    }

    /** {@code 作者：某某}, {@code 日期: 2018-08-01}, also several in one line. */
    private static boolean isFact(String line) {
        int colon = colon(line);
        if (colon <= 0 || line.length() > LONGEST_FACT || "。！？".chars().anyMatch(c -> line.indexOf(c) >= 0)) {
            return false;
        }
        String key = bare(line.substring(0, colon)).toLowerCase(Locale.ROOT);
        return KEYS.contains(key)
                || ENGLISH_KEYS.contains(key)
                || key.length() <= LONGEST_KEY && KEY_ENDS.stream().anyMatch(key::endsWith);
    }

    private static int colon(String line) {
        int wide = line.indexOf('：');
        int narrow = line.indexOf(':');
        return wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
    }

    /** Without the signs some put around a key. */
    private static String bare(String key) {
        int from = 0;
        int to = key.length();
        while (from < to && !Character.isLetterOrDigit(key.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(key.charAt(to - 1))) {
            to--;
        }
        return key.substring(from, to);
    }

    /** Nothing but a date, a time and the words that go with them. */
    private static boolean isDate(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (" -/.:年月日时分秒周星期一二三四五六天上下午TZ（）()+".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= 4 && text.length() <= 40;
    }

    /** {@code #索引 #性能}, or short words between commas or bars without any full stop. */
    private static boolean isTags(String text) {
        List<String> hashed = List.of(text.split("[ \\n\u3000,，、]+"));
        if (hashed.stream().allMatch(word -> word.length() > 1 && word.startsWith("#"))) {
            return true;
        }
        if (!text.contains(" , ") && !text.contains(" | ")) {
            return false;
        }
        List<String> words = List.of(text.split("[,|，]"));
        return words.size() >= 3
                && words.stream().allMatch(word -> word.strip().length() <= 24)
                && "。！？；：:;".chars().noneMatch(c -> text.indexOf(c) >= 0);
    }

    private static boolean isContents(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return Set.of("[toc]", "[[toc]]", "[[_toc_]]", "@[toc]", "{:toc}", "${toc}")
                        .contains(small)
                || isHeading(text);
    }

    /** What another generator would have replaced. */
    private static boolean isShortcode(String text) {
        return text.startsWith("{{") && text.endsWith("}}") || text.startsWith("{%") && text.endsWith("%}");
    }

    /** A path, a file or an address by itself, perhaps with the number of an item. */
    private static boolean isLoneName(String text) {
        int from = 0;
        while (from < text.length() && ("0123456789.、)）- ".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        return text.substring(from).codePoints().noneMatch(c -> c <= ' ' || Han.isWide(c));
    }

    private static boolean isCaption(String text) {
        return text.length() <= 40 && "。！？.!?：:；".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** {@code 图 1：…}, {@code 表2-1 …}, {@code Figure 3. …} without a further sentence. */
    private static boolean isNumberedCaption(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int at = 0;
        for (String word : List.of("图", "表", "附图", "figure ", "fig. ", "fig ", "table ")) {
            at = small.startsWith(word) ? word.length() : at;
        }
        while (at > 0 && at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean number = at > 0 && at < text.length() && Character.isDigit(text.charAt(at));
        return number && text.length() <= 80 && text.indexOf('。') < 0;
    }
}
