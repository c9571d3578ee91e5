package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few sentences under one heading: the income of an organisation, the conditions for joining it, a year's plans.
 *
 * @param note what a reader should know of all of them
 */
public record Points(
        @Doc(
                zh = "小标题",
                en = "Heading",
                required = true,
                also = {"name"})
        String title,

        @Doc(zh = "各点", en = "The points") List<String> items,
        @Doc(zh = "备注", en = "Note") @Nullable String note) {
    public Points {
        items = List.copyOf(items);
    }
}
