package cn.postgres.tusk.schema;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes maps, lists, texts, numbers and booleans as JSON, indented by two, in the order they are given. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Map<String, ?> tree) {
        JsonText text = new JsonText();
        text.value(tree, "\n");
        return text.out.append('\n').toString();
    }

    private void value(Object value, String line) {
        if (value instanceof Map<?, ?> map) {
            map(map, line);
        } else if (value instanceof List<?> list) {
            list(list, line);
        } else if (value instanceof String text) {
            text(text);
        } else {
            out.append(value);
        }
    }

    private void map(Map<?, ?> map, String line) {
        String inner = line + "  ";
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> it = map.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<?, ?> entry = it.next();
            out.append(inner);
            text((String) entry.getKey());
            out.append(": ");
            value(entry.getValue(), inner);
            out.append(it.hasNext() ? "," : line);
        }
        out.append('}');
    }

    private void list(List<?> list, String line) {
        boolean plain = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
        String inner = line + "  ";
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(plain ? (i == 0 ? "" : ", ") : (i == 0 ? inner : "," + inner));
            value(list.get(i), inner);
        }
        out.append(plain || list.isEmpty() ? "" : line).append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
