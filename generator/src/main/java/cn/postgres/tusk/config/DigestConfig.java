package cn.postgres.tusk.config;

import cn.postgres.tusk.model.Doc;

/**
 * Summaries, lengths and reading time, and blocks that many pages repeat. The rate of words is the mean of M. Brysbaert,
 * How many words do we read per minute?, Journal of Memory and Language 109 (2019), silent reading of non-fiction. The
 * rate of Han characters is that of reading aloud in S. Trauzettel-Klosinski and K. Dietz, Standardized assessment of
 * reading performance: the new International Reading Speed Texts, IOVS 53 (2012), 255 a minute, times the ratio of silent
 * to loud reading in the former, 238 to 183. Nobody has measured code: it is taken to be read at less than half the rate.
 */
public record DigestConfig(
        @Doc(
                zh = "摘要最多多少个汉字（两个西文字符算一个）",
                en = "Longest summary, Han characters (two narrow ones count as one)",
                fallback = "120",
                min = 20,
                max = 1000)
        int summaryLength,

        @Doc(
                zh = "每分钟读多少个汉字或假名",
                en = "Han characters and kana read in a minute",
                fallback = "330",
                min = 10,
                max = 5000)
        int hanPerMinute,

        @Doc(zh = "每分钟读多少个西文词", en = "Words read in a minute", fallback = "240", min = 10, max = 5000)
        int wordsPerMinute,

        @Doc(zh = "每分钟读多少个谚文词", en = "Words in Hangul read in a minute", fallback = "200", min = 10, max = 5000)
        int hangulPerMinute,

        @Doc(
                zh = "每分钟读多少个代码词；每块代码最多算半分钟",
                en = "Words in code read in a minute; a block counts for half a minute at most",
                fallback = "100",
                min = 10,
                max = 5000)
        int codePerMinute,

        @Doc(
                zh = "找出各页重复的段落，不计入摘要、字数、相关页面与搜索排序",
                en =
                        "Find blocks that pages repeat, and keep them out of summaries, lengths, related pages and ranking",
                fallback = "true")
        boolean findRepeated,

        @Doc(
                zh = "至少在多少页上出现才算重复",
                en = "Pages a block must stand on to be repeated",
                fallback = "10",
                min = 3,
                max = 100000)
        int repeatedPages,

        @Doc(
                zh = "至少在百分之几的同类页面上出现才算重复",
                en = "Percentage of the pages of one type a block must stand on to be repeated",
                fallback = "1",
                min = 1,
                max = 100)
        int repeatedPercent) {}
