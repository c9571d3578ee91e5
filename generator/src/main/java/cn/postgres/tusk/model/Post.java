package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article. What is not known otherwise is one. */
public record Post(
        @Doc(
                zh = "转载文章的原作者",
                en = "Author of the original",
                also = {"original_author"})
        @Nullable
        String originalAuthor,

        @Doc(
                zh = "原文发表日期",
                en = "Date of the original",
                also = {"original_date"})
        @Nullable
        PartialDate originalDate,

        @Doc(
                zh = "原文网址",
                en = "Address of the original",
                also = {"original_url"})
        @Nullable
        String originalUrl,

        @Doc(
                zh = "适用的 PostgreSQL 版本",
                en = "PostgreSQL versions it applies to",
                also = {"pg_version"},
                split = true)
        List<String> versions,

        @Doc(zh = "是否置顶", en = "Kept at the top of its list", fallback = "false")
        boolean pinned,

        @Doc(zh = "级别，用于学习路径", en = "Level, for the learning paths")
        Book.@Nullable Level level,

        @Doc(
                zh = "主题，与书籍的主题同名，用于学习路径",
                en = "Topics as books have them, for the learning paths",
                also = {"topic"},
                split = true)
        List<String> topics)
        implements Details {
    public Post {
        versions = List.copyOf(versions);
        topics = List.copyOf(topics);
    }
}
