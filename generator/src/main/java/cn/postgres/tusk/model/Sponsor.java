package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who gives the community money, rooms or time. */
public record Sponsor(
        @Doc(zh = "赞助级别", en = "Tier") @Nullable String tier,

        @Doc(
                zh = "开始",
                en = "From",
                also = {"since"})
        @Nullable
        PartialDate from,

        @Doc(
                zh = "结束",
                en = "Until",
                also = {"until"})
        @Nullable
        PartialDate to,

        @Doc(zh = "网站", en = "Website") @Nullable String website,

        @Doc(zh = "标志图片，相对本文件的路径", en = "Logo, relative to this file") @Nullable
        String logo,

        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    public Sponsor {
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable PartialDate day() {
        return from;
    }
}
