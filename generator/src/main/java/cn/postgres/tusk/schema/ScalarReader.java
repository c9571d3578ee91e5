package cn.postgres.tusk.schema;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.model.Doc;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Isbn;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one scalar into what a record asks for. */
final class ScalarReader {
    /** Hears what is wrong. */
    interface Reporter {
        void report(ProblemCode code, Mark mark, Object... arguments);
    }

    private static final int SHOWN = 60;

    private final ZoneId zone;
    private final Reporter reporter;

    ScalarReader(ZoneId zone, Reporter reporter) {
        this.zone = zone;
        this.reporter = reporter;
    }

    /** The value, or null after a report. */
    @Nullable
    Object read(Shape shape, Slot slot, Value value, String key) {
        Value.Scalar scalar = scalar(value);
        if (scalar == null) {
            reporter.report(wrong(shape), value.mark(), key, shown(value));
            return null;
        }
        String text = scalar.text().strip();
        if (shape instanceof Shape.Choice choice) {
            return choice(choice, text, scalar, key);
        }
        return switch ((Shape.Simple) shape) {
            case TEXT -> text(slot, text, scalar, key);
            case INTEGER -> inRange(slot, found(integer(text), shape, scalar, key), scalar, key);
            case FLAG -> found(flag(text), shape, scalar, key);
            case MOMENT -> found(DateText.moment(text, zone), shape, scalar, key);
            case DAY -> found(DateText.day(text), shape, scalar, key);
            case PARTIAL_DATE -> found(DateText.partial(text), shape, scalar, key);
        };
    }

    /** What stands for a missing value. */
    static Object zero(Shape shape) {
        return switch ((Shape.Simple) shape) {
            case TEXT -> "";
            case INTEGER -> 0;
            case FLAG -> false;
            case MOMENT, DAY, PARTIAL_DATE -> throw new IllegalStateException("a date has no default");
        };
    }

    /** The parts between commas of either kind, stripped, without empty ones. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ",，、".indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }

    /** A value as a message quotes it: one line, not too long. */
    static String shown(Value value) {
        if (value instanceof Value.Sequence) {
            return "[…]";
        }
        if (value instanceof Value.Mapping) {
            return "{…}";
        }
        return shown(((Value.Scalar) value).text());
    }

    /** A text as a message quotes it: one line, not too long. */
    static String shown(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static Value.@Nullable Scalar scalar(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return scalar;
        }
        return value instanceof Value.Sequence sequence
                        && sequence.items().size() == 1
                        && sequence.items().get(0) instanceof Value.Scalar only
                ? only
                : null;
    }

    private @Nullable Object found(Optional<?> found, Shape shape, Value.Scalar scalar, String key) {
        if (found.isEmpty()) {
            reporter.report(wrong(shape), scalar.mark(), key, shown(scalar));
        }
        return found.orElse(null);
    }

    private @Nullable Object inRange(Slot slot, @Nullable Object number, Value.Scalar scalar, String key) {
        if (number != null
                && ((Integer) number < slot.doc().min()
                        || (Integer) number > slot.doc().max())) {
            reporter.report(
                    ProblemCode.OUT_OF_RANGE,
                    scalar.mark(),
                    key,
                    number,
                    slot.doc().min(),
                    slot.doc().max());
            return null;
        }
        return number;
    }

    private @Nullable Object choice(Shape.Choice choice, String text, Value.Scalar scalar, String key) {
        Object constant = choice.bySpelling().get(text.toLowerCase(Locale.ROOT));
        if (constant == null) {
            reporter.report(
                    ProblemCode.INVALID_CHOICE, scalar.mark(), key, shown(scalar), String.join(", ", choice.names()));
        }
        return constant;
    }

    private @Nullable String text(Slot slot, String text, Value.Scalar scalar, String key) {
        List<String> choices = List.of(slot.doc().choices());
        if (!choices.isEmpty() && !choices.contains(text)) {
            reporter.report(ProblemCode.INVALID_CHOICE, scalar.mark(), key, shown(scalar), String.join(", ", choices));
            return null;
        }
        if (slot.pattern() != null && !slot.pattern().matcher(text).matches()) {
            reporter.report(ProblemCode.INVALID_VALUE, scalar.mark(), key, shown(scalar), slot.pattern());
            return null;
        }
        if (slot.doc().check() == Doc.Check.ISBN && !Isbn.isValid(text)) {
            reporter.report(
                    ProblemCode.WRONG_ISBN,
                    scalar.mark(),
                    key,
                    shown(scalar),
                    Isbn.checkDigit(text).orElse(""));
            return null;
        }
        return text;
    }

    private static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "是" -> Optional.of(true);
            case "false", "no", "off", "否" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static ProblemCode wrong(Shape shape) {
        if (shape instanceof Shape.Choice) {
            return ProblemCode.NOT_TEXT;
        }
        return switch ((Shape.Simple) shape) {
            case TEXT -> ProblemCode.NOT_TEXT;
            case INTEGER -> ProblemCode.NOT_INTEGER;
            case FLAG -> ProblemCode.NOT_BOOLEAN;
            case MOMENT, DAY -> ProblemCode.INVALID_DATE;
            case PARTIAL_DATE -> ProblemCode.INVALID_PARTIAL_DATE;
        };
    }
}
