package cn.postgres.tusk.config;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.schema.JsonSchema;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JSON Schemas an editor needs to complete and check every file of a site. Their place in a content folder is
 * {@code .tusk/schema/}.
 */
public final class EditorSchemas {
    private EditorSchemas() {}

    /** Schemas by file name: one for each type, {@code post.json}, and {@code site.json} and {@code terms.json}. */
    public static SortedMap<String, String> files(ContentTypes types) {
        SortedMap<String, String> files = new TreeMap<>();
        for (ContentType type : types.all()) {
            files.put(type.id() + ".json", JsonSchema.ofContent(type));
        }
        files.put("site.json", JsonSchema.ofSettings(SiteConfig.class, "site.yml"));
        files.put("terms.json", JsonSchema.ofSettings(TermsConfig.class, "terms.yml"));
        return Collections.unmodifiableSortedMap(files);
    }
}
