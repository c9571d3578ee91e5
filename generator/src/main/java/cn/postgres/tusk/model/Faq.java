package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question and its answer. The question is the title, the answer the body. */
public record Faq(
        @Doc(zh = "分组", en = "Group") @Nullable String group,

        @Doc(
                zh = "适用的 PostgreSQL 版本",
                en = "PostgreSQL versions it applies to",
                also = {"pg_version"},
                split = true)
        List<String> versions,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources)
        implements Details {
    public Faq {
        versions = List.copyOf(versions);
        sources = List.copyOf(sources);
    }
}
