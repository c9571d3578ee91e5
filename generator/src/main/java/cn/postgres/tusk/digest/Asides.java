package cn.postgres.tusk.digest;

import cn.postgres.tusk.model.Block.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines that stand in a text without being part of it: who wrote it and when, captions, tags. */
final class Asides {
    private static final int LONGEST = 200;
    private static final Set<String> HEADINGS = Set.of(
            "作者",
            "日期",
            "时间",
            "标签",
            "目录",
            "本文目录",
            "文章目录",
            "目次",
            "author",
            "authors",
            "date",
            "tags",
            "tag",
            "contents",
            "table of contents",
            "toc");
    private static final Set<String> KEYS = Set.of(
            "作者",
            "原作者",
            "译者",
            "翻译",
            "校对",
            "审校",
            "编辑",
            "责编",
            "整理",
            "日期",
            "时间",
            "发布日期",
            "发布时间",
            "发表时间",
            "发表于",
            "发布于",
            "写于",
            "更新日期",
            "更新时间",
            "最后更新",
            "更新于",
            "修订日期",
            "标签",
            "关键词",
            "关键字",
            "分类",
            "类别",
            "来源",
            "出处",
            "原文",
            "原文链接",
            "原文地址",
            "链接",
            "本文链接",
            "版权",
            "版权声明",
            "转载",
            "阅读量",
            "字数",
            "author",
            "authors",
            "by",
            "date",
            "published",
            "published on",
            "posted",
            "posted on",
            "updated",
            "last updated",
            "last modified",
            "tags",
            "keywords",
            "category",
            "categories",
            "source",
            "translator",
            "original");

    private Asides() {}

    /** Whether what stands under a heading is not part of the text. */
    static boolean isHeading(String text) {
        String bare = bare(text).toLowerCase(Locale.ROOT);
        return HEADINGS.contains(bare);
    }

    /** Whether a paragraph is no part of the running text. */
    static boolean isAside(String text, Kind before) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        if (stripped.length() > LONGEST) {
            return false;
        }
        return isDate(stripped)
                || isTags(stripped)
                || isContents(stripped)
                || before == Kind.PICTURE && isCaption(stripped)
                || isNumberedCaption(stripped)
                || stripped.lines().allMatch(Asides::isFact);
    }

    /** {@code 作者：某某}, {@code 日期: 2018-08-01}, also several in one line. */
    private static boolean isFact(String line) {
        int colon = colon(line);
        if (colon <= 0) {
            return isDate(line.strip());
        }
        String key = bare(line.substring(0, colon)).toLowerCase(Locale.ROOT);
        if (!KEYS.contains(key.replace(" ", "")) && !KEYS.contains(key)) {
            return false;
        }
        return "。！？".chars().noneMatch(c -> line.indexOf(c) >= 0);
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
        if (text.length() > 40) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (" -/.:年月日时分秒周星期一二三四五六天上下午TZ（）()+".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= 4;
    }

    /** {@code #索引 #性能}, or short words between commas or bars without any full stop. */
    private static boolean isTags(String text) {
        List<String> hashed = List.of(text.split("[ \\n　,，、]+"));
        if (hashed.size() >= 1 && hashed.stream().allMatch(word -> word.length() > 1 && word.startsWith("#"))) {
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
        return small.equals("[toc]")
                || small.equals("[[toc]]")
                || small.equals("@[toc]")
                || small.equals("{:toc}")
                || small.equals("${toc}")
                || isHeading(text);
    }

    private static boolean isCaption(String text) {
        return text.length() <= 40 && "。！？.!?：:；".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** {@code 图 1：…}, {@code 表2-1 …}, {@code Figure 3. …} without a further sentence. */
    private static boolean isNumberedCaption(String text) {
        int at = 0;
        for (String word : List.of("图", "表", "附图", "figure ", "fig. ", "fig ", "table ")) {
            if (text.toLowerCase(Locale.ROOT).startsWith(word)) {
                at = word.length();
            }
        }
        while (at > 0 && at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean number = at > 0 && at < text.length() && Character.isDigit(text.charAt(at));
        return number && text.length() <= 80 && text.indexOf('。') < 0;
    }
}
