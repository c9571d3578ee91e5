package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A local branch or user group. */
@PublicChannels
public record Branch(
        @Doc(zh = "城市", en = "City", required = true) String city,

        @Doc(zh = "省、自治区或直辖市，不带“省”“市”字", en = "Province") @Nullable
        String province,

        @Doc(zh = "兼管的其他城市", en = "Other cities it serves", split = true)
        List<String> covers,

        @Doc(zh = "类别", en = "Kind", fallback = "user-group")
        Kind kind,

        @Doc(zh = "状态", en = "Status", fallback = "existing")
        Status status,

        @Doc(zh = "成立日期", en = "Founded") @Nullable PartialDate founded,

        @Doc(
                zh = "最早见到活动的日期",
                en = "First activity seen",
                also = {"since"})
        @Nullable
        PartialDate firstSeen,

        @Doc(
                zh = "最近见到活动的日期",
                en = "Last activity seen",
                also = {"last_seen"})
        @Nullable
        PartialDate lastSeen,

        @Doc(zh = "办过的活动", en = "Activities") List<String> activities,

        @Doc(
                zh = "所设的职务",
                en = "Offices it has",
                also = {"role_types"})
        List<String> roles,

        @Doc(zh = "公开的联系渠道，不写个人电话、微信与邮箱", en = "Public channels only")
        List<Channel> contacts,

        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    /** What it is. */
    public enum Kind {
        @Doc(zh = "分会", en = "Branch")
        BRANCH,
        @Doc(zh = "用户组", en = "User group")
        USER_GROUP,
        @Doc(zh = "活动城市", en = "City with events")
        CITY
    }

    /** Whether it is there. */
    public enum Status {
        @Doc(zh = "已成立", en = "Existing")
        EXISTING,
        @Doc(zh = "仅见活动", en = "Events only")
        ACTIVITY_ONLY,
        @Doc(zh = "规划中", en = "Planned")
        PLANNED
    }

    public Branch {
        covers = List.copyOf(covers);
        activities = List.copyOf(activities);
        roles = List.copyOf(roles);
        contacts = List.copyOf(contacts);
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable PartialDate day() {
        return founded;
    }

    /** The earliest date that is known of it. */
    public @Nullable PartialDate since() {
        return founded != null ? founded : firstSeen;
    }

    /** Whether a city is its own or one that it serves too. */
    public boolean serves(@Nullable String place) {
        return place != null && (place.equals(city) || covers.contains(place));
    }
}
