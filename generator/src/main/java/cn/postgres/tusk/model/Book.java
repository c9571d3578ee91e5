package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book or an online manual. Its people are the header's authors and {@link #translators}. */
public record Book(
        @Doc(
                zh = "原书名",
                en = "Title of the original",
                also = {"original_title"})
        @Nullable
        String originalTitle,

        @Doc(
                zh = "译者",
                en = "Translators",
                also = {"translator"},
                split = true)
        List<String> translators,

        @Doc(zh = "出版社", en = "Publisher") @Nullable String publisher,

        @Doc(
                zh = "出版年份，或年月，如 2018-07",
                en = "Year or month of publication",
                also = {"year", "date"})
        @Nullable
        PartialDate published,

        @Doc(zh = "版次，如 第2版", en = "Edition") @Nullable String edition,

        @Doc(
                zh = "13 位书号",
                en = "ISBN-13",
                also = {"isbn"},
                pattern = "97[89](-?[0-9]){10}",
                check = Doc.Check.ISBN)
        @Nullable
        String isbn13,

        @Doc(zh = "10 位书号", en = "ISBN-10", pattern = "([0-9]-?){9}[0-9Xx]", check = Doc.Check.ISBN) @Nullable
        String isbn10,

        @Doc(zh = "页数", en = "Pages") @Nullable Integer pages,

        @Doc(
                zh = "定价，人民币元",
                en = "Price in CNY",
                also = {"price_cny"},
                pattern = "[0-9]+(\\.[0-9]{1,2})?")
        @Nullable
        String price,

        @Doc(
                zh = "所讲的 PostgreSQL 版本",
                en = "PostgreSQL versions it covers",
                also = {"pg_version"},
                split = true)
        List<String> versions,

        @Doc(zh = "形式", en = "Form", fallback = "print") Format format,
        @Doc(zh = "级别", en = "Level") @Nullable Level level,

        @Doc(
                zh = "主题",
                en = "Topics",
                also = {"topic"},
                split = true)
        List<String> topics,

        @Doc(zh = "本书网站", en = "Its website") @Nullable String website,
        @Doc(zh = "购买与介绍链接", en = "Shops and catalogues") List<WebLink> links,
        @Doc(zh = "其他版次", en = "Other editions") List<Edition> editions,

        @Doc(zh = "摘要只依据书名写成", en = "The summary rests on the title alone", fallback = "false")
        boolean summaryFromTitle,

        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    /** Forms a book has. */
    public enum Format {
        @Doc(zh = "纸书", en = "Print")
        PRINT,
        @Doc(zh = "电子书", en = "E-book")
        EBOOK,
        @Doc(zh = "在线", en = "Online")
        ONLINE
    }

    /** For whom it is written. */
    public enum Level {
        @Doc(zh = "入门", en = "Beginner")
        BEGINNER,
        @Doc(zh = "进阶", en = "Intermediate")
        INTERMEDIATE,
        @Doc(zh = "专家", en = "Expert")
        EXPERT
    }

    /** Another edition of the same book. */
    public record Edition(
            @Doc(zh = "版次", en = "Edition", required = true) String edition,

            @Doc(
                    zh = "出版年份或年月",
                    en = "Year or month",
                    also = {"year"})
            @Nullable
            PartialDate published,

            @Doc(zh = "出版社", en = "Publisher") @Nullable String publisher,

            @Doc(
                    zh = "13 位书号",
                    en = "ISBN-13",
                    also = {"isbn"},
                    pattern = "97[89](-?[0-9]){10}",
                    check = Doc.Check.ISBN)
            @Nullable
            String isbn13,

            @Doc(zh = "10 位书号", en = "ISBN-10", pattern = "([0-9]-?){9}[0-9Xx]", check = Doc.Check.ISBN) @Nullable
            String isbn10,

            @Doc(zh = "页数", en = "Pages") @Nullable Integer pages) {}

    public Book {
        translators = List.copyOf(translators);
        versions = List.copyOf(versions);
        topics = List.copyOf(topics);
        links = List.copyOf(links);
        editions = List.copyOf(editions);
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable PartialDate day() {
        return published;
    }
}
