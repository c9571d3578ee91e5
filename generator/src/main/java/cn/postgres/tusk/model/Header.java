package cn.postgres.tusk.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every entry may say of itself, whatever its type. Times are in the site's zone.
 *
 * @param expires left out from then on
 */
public record Header(
        @Doc(
                zh = "标题；缺省取正文第一个标题，再缺省取文件名",
                en = "Title; else the first heading, else the file name",
                also = {"name", "question"})
        @Nullable
        String title,

        @Doc(zh = "日期，如 2018-08-01 或 2018-08-01 09:30；晚于构建时刻的页面暂不发布", en = "Date; later than the build means: not yet")
        @Nullable
        OffsetDateTime date,

        @Doc(
                zh = "最后更新日期",
                en = "Last change",
                also = {"lastmod", "last_updated", "modified"})
        @Nullable
        OffsetDateTime updated,

        @Doc(
                zh = "过期时间，此后不再发布",
                en = "Left out from then on",
                also = {"expiryDate", "expiry"})
        @Nullable
        OffsetDateTime expires,

        @Doc(zh = "草稿，不发布", en = "Draft: not published", fallback = "false")
        boolean draft,

        @Doc(
                zh = "作者，一个或多个",
                en = "Author or authors",
                also = {"author"},
                split = true)
        List<String> authors,

        @Doc(
                zh = "标签",
                en = "Tags",
                also = {"tag", "keywords"},
                split = true)
        List<String> tags,

        @Doc(
                zh = "分类",
                en = "Categories",
                also = {"category"},
                split = true)
        List<String> categories,

        @Doc(zh = "所属系列", en = "Series") @Nullable String series,

        @Doc(
                zh = "在系列或列表中的顺序，小者在前",
                en = "Place in a series or list, small first",
                also = {"order"})
        @Nullable
        Integer weight,

        @Doc(
                zh = "摘要；缺省取正文开头",
                en = "Summary; else the beginning of the text",
                also = {"description", "excerpt"})
        @Nullable
        String summary,

        @Doc(
                zh = "网址中的名字；缺省取文件名",
                en = "Name in the address; else the file name",
                also = {"id"})
        @Nullable
        String slug,

        @Doc(
                zh = "完整网址路径，如 /about/，优先于 slug 与网址规则",
                en = "Whole address, before slug and pattern",
                also = {"permalink"})
        @Nullable
        String url,

        @Doc(
                zh = "旧网址，生成跳转页",
                en = "Former addresses, become redirects",
                also = {"alias", "redirect_from"})
        List<String> aliases,

        @Doc(
                zh = "语言，如 zh-CN；缺省随站点",
                en = "Language tag; else the site's",
                also = {"language"})
        @Nullable
        String lang,

        @Doc(
                zh = "本页是哪一页的译文：路径、文件名或网址中的名字；写成 文件名.en.md 时不必写",
                en = "Which page this one translates: path, file name or slug; not needed in name.en.md",
                also = {"translation_of"})
        @Nullable
        String translationOf,

        @Doc(
                zh = "题图，相对本文件的路径",
                en = "Cover picture, relative to this file",
                also = {"image"})
        @Nullable
        String cover,

        @Doc(zh = "是否显示目录", en = "Show a table of contents", fallback = "true")
        boolean toc,

        @Doc(zh = "有待核实的内容", en = "What is still to be confirmed")
        List<String> confirm,

        @Doc(zh = "行内 $x$ 是公式", en = "$x$ is a formula", fallback = "false")
        boolean math,

        @Doc(
                zh = "使用的模板名；缺省随类型",
                en = "Template; else the type's",
                also = {"template"})
        @Nullable
        String layout) {

    public Header {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        aliases = List.copyOf(aliases);
        confirm = List.copyOf(confirm);
    }

    /** The same in another language. */
    public Header withLang(String newLang) {
        return with(title, date, updated, authors, tags, categories, newLang);
    }

    /** The same with a title. */
    public Header withTitle(String newTitle) {
        return with(newTitle, date, updated, authors, tags, categories, lang);
    }

    /** The same with other terms. */
    public Header withTerms(List<String> newAuthors, List<String> newTags, List<String> newCategories) {
        return with(title, date, updated, newAuthors, newTags, newCategories, lang);
    }

    /** The same with other dates. */
    public Header withDates(@Nullable OffsetDateTime newDate, @Nullable OffsetDateTime newUpdated) {
        return with(title, newDate, newUpdated, authors, tags, categories, lang);
    }

    /** The same with authors. */
    public Header withAuthors(List<String> newAuthors) {
        return withTerms(newAuthors, tags, categories);
    }

    private Header with(
            @Nullable String newTitle,
            @Nullable OffsetDateTime newDate,
            @Nullable OffsetDateTime newUpdated,
            List<String> newAuthors,
            List<String> newTags,
            List<String> newCategories,
            @Nullable String newLang) {
        return new Header(
                newTitle,
                newDate,
                newUpdated,
                expires,
                draft,
                newAuthors,
                newTags,
                newCategories,
                series,
                weight,
                summary,
                slug,
                url,
                aliases,
                newLang,
                translationOf,
                cover,
                toc,
                confirm,
                math,
                layout);
    }
}
