package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who runs PostgreSQL, and how. */
public record Case(
        @Doc(
                zh = "用户单位",
                en = "Who uses it",
                also = {"company"})
        @Nullable
        String user,

        @Doc(zh = "行业", en = "Industry") @Nullable String industry,

        @Doc(
                zh = "规模，如数据量、实例数、每秒请求数",
                en = "Size",
                also = {"scale"})
        @Nullable
        String size,

        @Doc(
                zh = "所用 PostgreSQL 版本",
                en = "PostgreSQL versions in use",
                also = {"version", "pg_version"},
                split = true)
        List<String> versions,

        @Doc(
                zh = "从何时开始",
                en = "In use since",
                also = {"since"})
        @Nullable
        PartialDate started,

        @Doc(zh = "场景", en = "What it is used for", split = true)
        List<String> workloads,

        @Doc(zh = "网站", en = "Website") @Nullable String website,
        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    public Case {
        versions = List.copyOf(versions);
        workloads = List.copyOf(workloads);
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable PartialDate day() {
        return started;
    }
}
