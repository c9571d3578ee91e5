package cn.postgres.tusk.config;

import cn.postgres.tusk.model.Doc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole of {@code terms.yml}: by taxonomy ({@code tags}, {@code categories}, {@code authors}, {@code series}), the
 * declared terms by name. A term that is not declared still works.
 */
public record TermsConfig(
        @Doc(zh = "标签", en = "Tags") Map<String, TermEntry> tags,
        @Doc(zh = "分类", en = "Categories") Map<String, TermEntry> categories,
        @Doc(zh = "作者", en = "Authors") Map<String, TermEntry> authors,
        @Doc(zh = "系列", en = "Series") Map<String, TermEntry> series) {

    public TermsConfig {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        authors = Collections.unmodifiableMap(new LinkedHashMap<>(authors));
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    }

    /** No term declared. */
    public static final TermsConfig EMPTY = new TermsConfig(Map.of(), Map.of(), Map.of(), Map.of());

    /** One declared term. */
    public record TermEntry(
            @Doc(zh = "网址中的名字", en = "Name in the address") String slug,

            @Doc(zh = "中文名；缺省取词本身", en = "Chinese label; else the term")
            String zh,

            @Doc(zh = "英文名", en = "English label") String en,
            @Doc(zh = "同义词", en = "Synonyms", split = true) List<String> synonyms,
            @Doc(zh = "说明", en = "Description") String description) {
        public TermEntry {
            synonyms = List.copyOf(synonyms);
        }
    }
}
