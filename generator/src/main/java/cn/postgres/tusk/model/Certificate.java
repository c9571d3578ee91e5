package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A level of certification, or the outcome of one year. Holds totals and rules, never names. */
public record Certificate(
        @Doc(
                zh = "级别代号，如 PCA",
                en = "Level",
                also = {"code"})
        @Nullable
        String level,

        @Doc(zh = "学到哪一级可以考，用于学习路径", en = "For which level, for the learning paths")
        Book.@Nullable Level stage,

        @Doc(zh = "课程", en = "Course") @Nullable String course,

        @Doc(
                zh = "考试费，人民币元",
                en = "Fee in CNY",
                also = {"fee_cny"})
        @Nullable
        Integer fee,

        @Doc(zh = "所需积分", en = "Points needed") @Nullable Integer points,
        @Doc(zh = "年份", en = "Year") @Nullable Integer year,

        @Doc(zh = "通过人数合计", en = "People who passed") @Nullable
        Integer total,

        @Doc(zh = "规则状态", en = "Status of the rules", fallback = "unknown")
        Status status,

        @Doc(zh = "以上内容截至何时", en = "As of when") @Nullable PartialDate asOf,
        @Doc(zh = "分点陈述", en = "Points under headings") List<Points> sections,
        @Doc(zh = "规则", en = "Rules") List<String> rules,
        @Doc(zh = "经过", en = "What happened to it") List<String> history,

        @Doc(zh = "本页可以查询证书", en = "Certificates can be verified on this page", fallback = "false")
        boolean verification,

        @Doc(zh = "证书编号的摘要文件，相对本文件的路径", en = "The hashes of the certificates' numbers, relative to this file") @Nullable
        String register,

        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    /** Whether the rules hold today. */
    public enum Status {
        @Doc(zh = "有效", en = "In force")
        CURRENT,
        @Doc(zh = "暂停", en = "Suspended")
        SUSPENDED,
        @Doc(zh = "终止", en = "Ended")
        ENDED,
        @Doc(zh = "待核对", en = "To be checked")
        UNKNOWN
    }

    public Certificate {
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
        history = List.copyOf(history);
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable PartialDate day() {
        return asOf;
    }

    @Override
    public @Nullable String attachment() {
        return register;
    }
}
