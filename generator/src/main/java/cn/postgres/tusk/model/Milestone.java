package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point in history. */
public record Milestone(
        @Doc(zh = "日期，精确到已知的程度：1986、2005-01 或 2018-12-15", en = "Date, as precise as known", required = true) @Nullable
        PartialDate date,

        @Doc(
                zh = "结束日期",
                en = "Last day",
                also = {"end_date"})
        @Nullable
        PartialDate end,

        @Doc(
                zh = "范围：国内或全球",
                en = "China or the world",
                also = {"scope"},
                fallback = "china")
        Region region,

        @Doc(zh = "类别", en = "Kind", fallback = "milestone") Kind kind,
        @Doc(zh = "地点", en = "Place") @Nullable String place,
        @Doc(zh = "相关的人", en = "People", split = true) List<String> people,

        @Doc(
                zh = "相关活动：活动网址里的名字，如 conf-2011",
                en = "Events: their names in addresses, as conf-2011",
                also = {"event"},
                split = true)
        List<String> events,

        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    /** Whose history it is. */
    public enum Region {
        @Doc(zh = "国内", en = "China")
        CHINA,
        @Doc(zh = "全球", en = "World")
        WORLD
    }

    /** What happened. */
    public enum Kind {
        @Doc(zh = "里程碑", en = "Milestone")
        MILESTONE,
        @Doc(zh = "活动", en = "Event")
        EVENT,
        @Doc(zh = "奖项", en = "Award")
        AWARD,
        @Doc(zh = "组织", en = "Organisation")
        ORG,
        @Doc(zh = "版本发布", en = "Release")
        RELEASE
    }

    public Milestone {
        people = List.copyOf(people);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable PartialDate day() {
        return date;
    }
}
