package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conference, salon or course. Which series it belongs to stands in the header. */
@PublicChannels
public record Event(
        @Doc(
                zh = "开始日期",
                en = "First day",
                also = {"date"},
                required = true)
        @Nullable
        PartialDate start,

        @Doc(
                zh = "结束日期",
                en = "Last day",
                also = {"end_date"})
        @Nullable
        PartialDate end,

        @Doc(zh = "开始时刻，如 09:00", en = "Time it begins", pattern = "[0-2][0-9]:[0-5][0-9]") @Nullable
        String startTime,

        @Doc(zh = "结束时刻，如 17:30", en = "Time it ends", pattern = "[0-2][0-9]:[0-5][0-9]") @Nullable
        String endTime,

        @Doc(zh = "城市", en = "City") @Nullable String city,
        @Doc(zh = "会场", en = "Venue") @Nullable String venue,

        @Doc(zh = "线上举行", en = "Held online", fallback = "false")
        boolean online,

        @Doc(
                zh = "主办方",
                en = "Organisers",
                also = {"organiser"})
        List<String> organisers,

        @Doc(
                zh = "赞助方",
                en = "Sponsors",
                also = {"sponsor"},
                split = true)
        List<String> sponsors,

        @Doc(zh = "议题", en = "Topics") List<String> topics,
        @Doc(zh = "讲者", en = "Speakers", split = true) List<String> speakers,
        @Doc(zh = "演讲", en = "Talks") List<Talk> talks,
        @Doc(zh = "到场人数", en = "People present") @Nullable Integer attendance,

        @Doc(zh = "报名人数", en = "People registered") @Nullable
        Integer signups,

        @Doc(
                zh = "来源所记的规模说法",
                en = "Size in the source's own words",
                also = {"online_reach", "attendance_text"})
        @Nullable
        String reach,

        @Doc(zh = "成果", en = "What came of it") @Nullable String outcome,

        @Doc(zh = "报名网址", en = "Where to register") @Nullable
        String registration,

        @Doc(zh = "相关链接", en = "Links") List<WebLink> links,
        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    /** A talk at an event. */
    public record Talk(
            @Doc(zh = "题目", en = "Title", required = true) String title,

            @Doc(
                    zh = "讲者",
                    en = "Speakers",
                    also = {"speaker"},
                    split = true)
            List<String> speakers,

            @Doc(zh = "讲者所在公司", en = "Their company") @Nullable
            String company,

            @Doc(zh = "幻灯片网址或文件", en = "Slides") @Nullable String slides,
            @Doc(zh = "录像网址", en = "Recording") @Nullable String video) {
        public Talk {
            speakers = List.copyOf(speakers);
        }
    }

    public Event {
        organisers = List.copyOf(organisers);
        sponsors = List.copyOf(sponsors);
        topics = List.copyOf(topics);
        speakers = List.copyOf(speakers);
        talks = List.copyOf(talks);
        links = List.copyOf(links);
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable PartialDate day() {
        return start;
    }

    /** The last day it may take place, as far as that is known. */
    public @Nullable PartialDate lastDay() {
        return end != null ? end : start;
    }

    /** Whether it can stand in a calendar: its days are known, and in order. */
    public boolean isOnKnownDays() {
        PartialDate last = lastDay();
        return start != null && last != null && start.day() != 0 && last.day() != 0 && start.compareTo(last) <= 0;
    }
}
