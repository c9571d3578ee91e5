package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office and who holds it, from when to when: one line of an organisation's or a person's record.
 *
 * @param role name of the office: 主席, 常委
 * @param people who holds it; empty where the entry itself is the person
 * @param organisation whose office it is; empty where the entry itself is the organisation
 */
public record Office(
        @Doc(zh = "职务", en = "Office", required = true) String role,

        @Doc(
                zh = "任职的人",
                en = "Who holds it",
                also = {"person"},
                split = true)
        List<String> people,

        @Doc(zh = "所在组织", en = "Of which organisation") String organisation,

        @Doc(
                zh = "任期开始",
                en = "From",
                also = {"since"})
        @Nullable
        PartialDate from,

        @Doc(
                zh = "任期结束",
                en = "Until",
                also = {"until"})
        @Nullable
        PartialDate to) {
    public Office {
        people = List.copyOf(people);
    }
}
