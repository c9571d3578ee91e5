package cn.postgres.tusk;

import cn.postgres.tusk.data.Value;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Where a header says under which address its entry stands, for the problems that this may cause later. */
final class KeyLines {
    /** The key that a spelling stands for; see {@link cn.postgres.tusk.model.Header}. */
    private static final Map<String, String> KEYS = Map.of(
            "slug", "slug",
            "id", "slug",
            "url", "url",
            "permalink", "url",
            "aliases", "aliases",
            "alias", "aliases",
            "redirectfrom", "aliases");

    private KeyLines() {}

    static Map<String, Integer> of(Value.Mapping fields) {
        Map<String, Integer> lines = new TreeMap<>();
        for (Value.Field field : fields.fields()) {
            String spelling =
                    field.key().toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
            String key = KEYS.get(spelling);
            if (key != null) {
                lines.putIfAbsent(key, field.mark().line());
            }
        }
        return lines;
    }
}
