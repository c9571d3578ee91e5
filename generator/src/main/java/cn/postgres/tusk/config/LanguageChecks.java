package cn.postgres.tusk.config;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.Value.Field;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the records cannot say of {@code languages}: which forms and languages there are, and which suit the site. */
final class LanguageChecks {
    private static final List<String> FORMS = List.of("true", "tw", "hk", "false");

    private final String path;
    private final String site;
    private final Predicate<String> isTag;
    private final List<Problem> problems;

    /** @param site tag of the site's language */
    LanguageChecks(String path, String site, Predicate<String> isTag, List<Problem> problems) {
        this.path = path;
        this.site = site;
        this.isTag = isTag;
        this.problems = problems;
    }

    /** The settings without those that cannot be used, each of which is reported. */
    Value.Mapping usable(Value.Mapping languages) {
        List<Field> kept = new ArrayList<>();
        for (Field field : languages.fields()) {
            if (field.key().equals("translations") && field.value() instanceof Value.Mapping translations) {
                kept.add(new Field(field.key(), translations(translations), field.mark()));
            } else if (isUsable(field)) {
                kept.add(field);
            }
        }
        return new Value.Mapping(kept, languages.mark());
    }

    private boolean isUsable(Field field) {
        boolean traditional = field.key().equals("traditional");
        if (!traditional && !field.key().equals("simplified") || !(field.value() instanceof Value.Scalar scalar)) {
            return true;
        }
        String text = scalar.text().strip().toLowerCase(Locale.ROOT);
        if (traditional && !text.isEmpty() && !FORMS.contains(text)) {
            report(
                    ProblemCode.INVALID_CHOICE,
                    scalar.mark(),
                    "languages.traditional",
                    scalar.text().strip(),
                    String.join("、", FORMS));
            return false;
        }
        boolean suits = traditional ? LanguageTag.isSimplified(site) : LanguageTag.isTraditional(site);
        if (!suits && !text.isEmpty() && !text.equals("false")) {
            report(ProblemCode.EDITION_NOT_CHINESE, scalar.mark(), "languages." + field.key(), site);
            return false;
        }
        return true;
    }

    /** A language without further settings may stand there alone. */
    private Value.Mapping translations(Value.Mapping translations) {
        List<Field> kept = new ArrayList<>();
        for (Field field : translations.fields()) {
            if (!isTag.test(field.key()) || field.key().equalsIgnoreCase(site)) {
                report(ProblemCode.INVALID_LANGUAGE, field.mark(), "languages.translations", field.key());
            } else if (field.value() instanceof Value.Scalar scalar
                    && scalar.text().isBlank()) {
                kept.add(new Field(field.key(), new Value.Mapping(List.of(), scalar.mark()), field.mark()));
            } else {
                kept.add(field);
            }
        }
        return new Value.Mapping(kept, translations.mark());
    }

    private void report(ProblemCode code, Mark mark, Object... arguments) {
        problems.add(Problem.of(code, new Place(path, mark.line(), mark.column()), arguments));
    }
}
