package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Channel;
import cn.postgres.tusk.model.Citation;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Doc;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.WebLink;
import cn.postgres.tusk.render.PageView.Fact;
import cn.postgres.tusk.render.PageView.Row;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry's own fields as labels and values, whatever its type: the record's components in order, with the words that
 * stand at them. What is empty is left out.
 */
final class Facts {
    private final Labels labels;

    Facts(Labels labels) {
        this.labels = labels;
    }

    List<Row> of(String type, Details details) {
        List<Row> rows = new ArrayList<>();
        if (details instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                List<Fact> facts = new ArrayList<>();
                add(value(component, record), facts);
                if (!facts.isEmpty()) {
                    rows.add(new Row(component.getName(), label(type, component), facts));
                }
            }
        }
        return rows;
    }

    private String label(String type, RecordComponent component) {
        String name = component.getName();
        return labels.of(doc(component), "detail." + type + "." + name, name);
    }

    private static @Nullable Doc doc(RecordComponent component) {
        return component.getAnnotation(Doc.class);
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an accessor of a record failed", e);
        }
    }

    private void add(@Nullable Object value, List<Fact> facts) {
        if (value == null || value instanceof Boolean flag && !flag) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(item -> add(item, facts));
        } else if (value instanceof WebLink link) {
            facts.add(new Fact(link.title(), address(link.link())));
        } else if (value instanceof Citation citation) {
            facts.add(new Fact(citation.title(), citation.link() == null ? "" : address(citation.link())));
        } else if (value instanceof Channel channel) {
            facts.add(channel(channel));
        } else {
            String text = text(value);
            if (!text.isEmpty()) {
                facts.add(new Fact(text, address(text)));
            }
        }
    }

    private Fact channel(Channel channel) {
        String url = address(channel.value());
        String name = channel.title().isEmpty() ? text(channel.kind()) : channel.title();
        return url.isEmpty() ? new Fact(name + labels.of("colon") + channel.value(), "") : new Fact(name, url);
    }

    private String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return labels.of(constant);
        }
        if (value instanceof Boolean) {
            return labels.of("yes");
        }
        if (value instanceof List<?> list) {
            return joined(list.stream().map(this::text).toList(), labels.of("comma"));
        }
        if (value instanceof Record record && !(value instanceof PartialDate)) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object part = value(component, record);
                parts.add(part == null ? "" : text(part));
            }
            return joined(parts, " · ");
        }
        return value.toString();
    }

    private static String joined(List<String> parts, String separator) {
        return String.join(
                separator, parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String address(String text) {
        boolean web = text.startsWith("https://") || text.startsWith("http://");
        return web && text.indexOf(' ') < 0 ? text : "";
    }
}
