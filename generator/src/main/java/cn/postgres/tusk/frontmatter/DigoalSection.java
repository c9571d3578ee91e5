package cn.postgres.tusk.frontmatter;

import java.util.Locale;
import java.util.Optional;

/** The sections of a digoal header, and what their headings may be called. */
enum DigoalSection {
    AUTHOR("author"),
    DATE("date"),
    TAGS("tags");

    private final String key;

    DigoalSection(String key) {
        this.key = key;
    }

    /** The key of the header's values. */
    String key() {
        return key;
    }

    /** The section a heading begins; a colon at its end is no part of the name. */
    static Optional<DigoalSection> of(Heading heading) {
        String name = PlainTitle.of(heading.text());
        while (name.endsWith(":") || name.endsWith("：")) {
            name = name.substring(0, name.length() - 1);
        }
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "作者", "author", "authors" -> Optional.of(AUTHOR);
            case "日期", "时间", "date" -> Optional.of(DATE);
            case "标签", "tag", "tags" -> Optional.of(TAGS);
            default -> Optional.empty();
        };
    }
}
