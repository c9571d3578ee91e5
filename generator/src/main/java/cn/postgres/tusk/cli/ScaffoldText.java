package cn.postgres.tusk.cli;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Doc;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.Words;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a new entry, made from the record of its type: keys that must be there stand ready, the others as comments
 * that say what they mean.
 */
final class ScaffoldText {
    private final Language language;
    private final Words words;

    ScaffoldText(Language language, Words words) {
        this.language = language;
        this.words = words;
    }

    String of(ContentType type, String title, LocalDate today) {
        RecordComponent[] own = type.details().getRecordComponents();
        List<RecordComponent> components = own == null ? List.of() : Arrays.asList(own);
        StringBuilder out = new StringBuilder("---\n");
        out.append("title: ").append(quoted(title)).append('\n');
        if (components.stream().noneMatch(ScaffoldText::readsDate)) {
            out.append("date: ").append(today).append('\n');
        }
        out.append("authors: []\ntags: []\n");
        out.append("draft: true  # ").append(words.say("scaffold-draft")).append('\n');
        components.forEach(component -> line(out, component, today));
        return out.append("---\n\n")
                .append(words.say("scaffold-body"))
                .append('\n')
                .toString();
    }

    private void line(StringBuilder out, RecordComponent component, LocalDate today) {
        Doc doc = component.getAnnotation(Doc.class);
        if (doc == null) {
            return;
        }
        String meaning = language == Language.ZH ? doc.zh() : doc.en();
        if (doc.required()) {
            out.append(key(component, doc)).append(": ").append(example(component.getType(), doc, today));
            out.append("  # ").append(meaning).append('\n');
        } else {
            out.append("# ").append(key(component, doc)).append(": ").append(doc.fallback());
            out.append("  # ").append(meaning).append('\n');
        }
    }

    private static boolean readsDate(RecordComponent component) {
        Doc doc = component.getAnnotation(Doc.class);
        return doc != null
                && (key(component, doc).equals("date")
                        || Arrays.asList(doc.also()).contains("date"));
    }

    private static String key(RecordComponent component, @Nullable Doc doc) {
        return doc == null || doc.key().isEmpty() ? component.getName() : doc.key();
    }

    private String example(Class<?> type, Doc doc, LocalDate today) {
        if (!doc.fallback().isEmpty()) {
            return doc.fallback();
        }
        if (doc.choices().length > 0) {
            return doc.choices()[0];
        }
        if (type == PartialDate.class) {
            return today.toString();
        }
        if (type == List.class) {
            return "[]";
        }
        return type == String.class ? quoted(words.say("scaffold-fill")) : "";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.appendCodePoint(c);
        });
        return out.append('"').toString();
    }
}
