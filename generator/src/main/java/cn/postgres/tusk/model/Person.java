package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody of the community, with what is public of them. The name is the title. */
@PublicChannels
public record Person(
        @Doc(zh = "网名与其他写法", en = "Other names", split = true)
        List<String> names,

        @Doc(zh = "城市", en = "City") @Nullable String city,
        @Doc(zh = "所在单位", en = "Company") @Nullable String company,
        @Doc(zh = "任职", en = "Offices") List<Office> offices,
        @Doc(zh = "个人网站与公开主页", en = "Public pages") List<WebLink> links,
        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    public Person {
        names = List.copyOf(names);
        offices = List.copyOf(offices);
        links = List.copyOf(links);
        sources = List.copyOf(sources);
    }
}
