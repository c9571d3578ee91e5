package cn.postgres.tusk.theme;

import java.util.HashMap;
import java.util.Map;

/**
 * What one rendering of a template may see.
 *
 * @param language language tag of the page: chooses strings and the form of dates
 * @param address where the page stands
 * @param values by name, what the template reads
 */
public record TemplateScope(String language, PageAddress address, Map<String, Object> values) {
    /** The scope itself, under a name that no template needs to know. */
    static final String KEY = "tusk_scope";

    public TemplateScope {
        values = Map.copyOf(values);
    }

    Map<String, Object> context() {
        Map<String, Object> context = new HashMap<>(values);
        context.put(KEY, this);
        return context;
    }

    boolean chinese() {
        return language.startsWith("zh");
    }
}
