package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Turns the parser's events into values, one document. The parser is drawn event by event, so that a text is left as
 * soon as it passes a bound. Used once, by one thread.
 */
final class YamlEvents {
    /** A value with an anchor, and what repeating it costs. */
    private record Anchored(Value value, int values, int depth) {}

    private final String path;
    private final int firstLine;
    private final List<Problem> problems;
    private final String text;
    private Iterator<Event> events = List.<Event>of().iterator();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int aliases;
    private int aliasValues;
    private int values;
    private int deepest;
    private @Nullable MappingBuilder root;

    YamlEvents(String path, String text, int firstLine, List<Problem> problems) {
        this.path = path;
        this.firstLine = firstLine;
        this.problems = problems;
        this.text = text;
    }

    /** The only document; empty where there is none. */
    Optional<Value> document() {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Bounds.LENGTH).build();
        events = new Parse(settings).parseString(text).iterator();
        events.next();
        Event event = events.next();
        if (event.getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        Value value = value(events.next(), 1);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new SyntaxException(Syntax.DOCUMENTS, mark(after), "");
        }
        return Optional.of(value);
    }

    /** After an error: the fields of the outermost mapping that were read before it. */
    Optional<Value.Mapping> partial() {
        return Optional.ofNullable(root).map(MappingBuilder::build);
    }

    private Value value(Event event, int depth) {
        if (depth > Bounds.DEPTH) {
            throw SyntaxException.tooDeep(mark(event));
        }
        deepest = Math.max(deepest, depth);
        if (++values > Bounds.VALUES) {
            throw new SyntaxException(Syntax.TOO_LARGE, mark(event), "");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        if (anchor.isEmpty()) {
            return plainValue(event, depth);
        }
        return anchored(anchor.get().getValue(), event, depth);
    }

    private Value plainValue(Event event, int depth) {
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> sequence(event, depth);
            default -> mapping(event, depth);
        };
    }

    private Value anchored(String name, Event event, int depth) {
        int before = values;
        int outerDeepest = deepest;
        deepest = depth;
        Value value = plainValue(event, depth);
        anchors.put(name, new Anchored(value, values - before + 1, deepest - depth));
        deepest = Math.max(deepest, outerDeepest);
        return value;
    }

    private Value alias(AliasEvent event, int depth) {
        String name = event.getAlias().getValue();
        Anchored target = anchors.get(name);
        if (target == null) {
            throw new SyntaxException(Syntax.ALIAS_UNKNOWN, mark(event), name);
        }
        if (depth + target.depth() > Bounds.DEPTH) {
            throw SyntaxException.tooDeep(mark(event));
        }
        deepest = Math.max(deepest, depth + target.depth());
        aliasValues += target.values();
        values += target.values();
        if (++aliases > Bounds.ALIASES || aliasValues > Bounds.ALIAS_VALUES) {
            throw new SyntaxException(Syntax.ALIAS_TOO_MANY, mark(event), String.valueOf(Bounds.ALIASES));
        }
        return target.value();
    }

    private Value scalar(ScalarEvent event) {
        boolean text = !event.isPlain()
                || event.getTag().filter("tag:yaml.org,2002:str"::equals).isPresent();
        return text
                ? new Value.Scalar(event.getValue(), Value.Kind.TEXT, mark(event))
                : CoreSchema.scalar(event.getValue(), mark(event));
    }

    private Value sequence(Event start, int depth) {
        List<Value> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new Value.Sequence(items, mark(start));
    }

    private Value mapping(Event start, int depth) {
        MappingBuilder mapping = new MappingBuilder(path, mark(start), problems);
        if (depth == 1) {
            root = mapping;
        }
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Mark keyMark = mark(event);
            Value key = value(event, depth + 1);
            if (!(key instanceof Value.Scalar scalar)) {
                throw new SyntaxException(Syntax.KEY_NOT_TEXT, keyMark, "");
            }
            mapping.add(scalar.text(), value(events.next(), depth + 1), keyMark);
        }
        return mapping.build();
    }

    private Mark mark(Event event) {
        return event.getStartMark()
                .map(mark -> new Mark(mark.getLine() + firstLine, mark.getColumn() + 1))
                .orElseGet(() -> new Mark(firstLine, 1));
    }
}
