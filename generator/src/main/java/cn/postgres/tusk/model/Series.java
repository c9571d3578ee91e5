package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a series of events is: who holds it, for whom, in which form. Events name it in their header by the entry's title
 * or one of its names; the entry's address is that of the series as a term ({@code /series/<slug>/}), so that its page
 * shows them too. Immutable.
 */
@PublicChannels
public record Series(
        @Doc(zh = "别名", en = "Other names") List<String> names,

        @Doc(zh = "范围，如 全国、城市、企业", en = "Reach") @Nullable String scope,

        @Doc(zh = "形式", en = "Form") @Nullable String form,

        @Doc(
                zh = "主办方",
                en = "Organisers",
                also = {"organiser"})
        List<String> organisers,

        @Doc(zh = "频次", en = "How often") @Nullable String rhythm,
        @Doc(zh = "时长", en = "How long") @Nullable String duration,
        @Doc(zh = "费用", en = "Fee") @Nullable String fee,
        @Doc(zh = "面向谁", en = "For whom") List<String> audience,
        @Doc(zh = "一场的流程", en = "Agenda") List<String> agenda,
        @Doc(zh = "谈什么", en = "Topics") List<String> topics,
        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    public Series {
        names = List.copyOf(names);
        organisers = List.copyOf(organisers);
        audience = List.copyOf(audience);
        agenda = List.copyOf(agenda);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }
}
