package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body of the community: the community itself, one of its committees, a working group, a programme. */
@PublicChannels
public record Organisation(
        @Doc(zh = "在组织页的哪一部分", en = "Which part of the list it belongs to", fallback = "community")
        Part part,

        @Doc(zh = "曾用名与别名", en = "Other names") List<String> names,
        @Doc(zh = "成立日期", en = "Founded") @Nullable PartialDate founded,
        @Doc(zh = "任期或存续的开始", en = "From") @Nullable PartialDate from,
        @Doc(zh = "任期或存续的结束", en = "Until") @Nullable PartialDate to,
        @Doc(zh = "网站", en = "Website") @Nullable String website,
        @Doc(zh = "职责范围", en = "What it does") @Nullable String scope,
        @Doc(zh = "任职情况", en = "Who held which office when") List<Office> offices,
        @Doc(zh = "工作组", en = "Working groups") List<Group> groups,

        @Doc(zh = "成员单位或成员名单，按类别", en = "Members by category")
        List<Members> members,

        @Doc(zh = "组织架构的层级，画成图", en = "The levels of its structure, drawn as a picture")
        List<Points> levels,

        @Doc(zh = "分点陈述", en = "Points under headings") List<Points> sections,
        @Doc(zh = "规则", en = "Rules") List<String> rules,
        @Doc(zh = "规模记录", en = "Its size over time") List<Figure> figures,
        @Doc(zh = "公开渠道", en = "Public channels") List<Channel> channels,
        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    /** The parts of the list, in the order in which a newcomer would ask. */
    public enum Part {
        @Doc(zh = "社区是什么", en = "What it is")
        COMMUNITY,
        @Doc(zh = "怎样分工", en = "Who does what")
        STRUCTURE,
        @Doc(zh = "规则与守则", en = "Rules")
        RULES,
        @Doc(zh = "怎样运作", en = "How it runs")
        OPERATION,
        @Doc(zh = "历届核心组", en = "Terms of office")
        TERM
    }

    /** A working group. */
    public record Group(
            @Doc(
                    zh = "名称",
                    en = "Name",
                    required = true,
                    also = {"name"})
            String title,

            @Doc(
                    zh = "负责人",
                    en = "Led by",
                    also = {"lead"},
                    split = true)
            List<String> leads,

            @Doc(zh = "职责", en = "What it does") String scope) {
        public Group {
            leads = List.copyOf(leads);
        }
    }

    /** The members of one category. */
    public record Members(
            @Doc(zh = "类别", en = "Category", required = true)
            String category,

            @Doc(
                    zh = "成员",
                    en = "Members",
                    also = {"members"},
                    split = true)
            List<String> list) {
        public Members {
            list = List.copyOf(list);
        }
    }

    /** What a source says of the size at a time. */
    public record Figure(
            @Doc(zh = "日期", en = "When", required = true) @Nullable
            PartialDate date,

            @Doc(zh = "说法", en = "What was said", required = true)
            String text,

            @Doc(zh = "数的是什么，如“直接粉丝”；同一名称的数字画成一张图", en = "What is counted; numbers of one name make a chart") @Nullable
            String measure,

            @Doc(zh = "数字，不少于", en = "The number, at least") @Nullable
            Integer value,

            @Doc(zh = "出处", en = "Source") @Nullable Citation source) {}

    public Organisation {
        names = List.copyOf(names);
        offices = List.copyOf(offices);
        groups = List.copyOf(groups);
        members = List.copyOf(members);
        levels = List.copyOf(levels);
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
        channels = List.copyOf(channels);
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable PartialDate day() {
        return from != null ? from : founded;
    }
}
