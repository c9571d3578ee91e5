package cn.postgres.tusk.config;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.Value.Field;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.schema.NearestKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the records cannot say of {@code site.yml}: which zones, languages, addresses and patterns there are. */
final class SiteChecks {
    private static final List<String> TOKENS = List.of("section", "folder", "year", "month", "day", "slug", "path");

    private final String path;
    private final List<Problem> problems;

    SiteChecks(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** The settings without those that cannot be used, each of which is reported. */
    Value.Mapping usable(Value.Mapping settings) {
        List<Field> kept = new ArrayList<>();
        for (Field field : settings.fields()) {
            if (field.value() instanceof Value.Mapping patterns && field.key().equals("permalinks")) {
                kept.add(new Field(field.key(), permalinks(patterns), field.mark()));
            } else if (field.value() instanceof Value.Mapping languages
                    && field.key().equals("languages")) {
                LanguageChecks checks = new LanguageChecks(path, language(settings), SiteChecks::isLanguage, problems);
                kept.add(new Field(field.key(), checks.usable(languages), field.mark()));
            } else if (isUsable(field)) {
                kept.add(field);
            }
        }
        return new Value.Mapping(kept, settings.mark());
    }

    private static String language(Value.Mapping settings) {
        return settings.get("language") instanceof Value.Scalar scalar
                        && isLanguage(scalar.text().strip())
                ? scalar.text().strip()
                : "zh-CN";
    }

    private boolean isUsable(Field field) {
        return switch (field.key()) {
            case "timeZone" -> check(field, SiteChecks::isZone, ProblemCode.INVALID_TIME_ZONE);
            case "language" -> check(field, SiteChecks::isLanguage, ProblemCode.INVALID_LANGUAGE);
            case "baseUrl" -> check(field, SiteChecks::isBaseUrl, ProblemCode.INVALID_BASE_URL);
            default -> true;
        };
    }

    private boolean check(Field field, Predicate<String> rule, ProblemCode code) {
        if (!(field.value() instanceof Value.Scalar scalar) || scalar.text().isBlank()) {
            return true;
        }
        String text = scalar.text().strip();
        if (!rule.test(text)) {
            report(code, scalar.mark(), field.key(), text);
            return false;
        }
        return true;
    }

    private Value.Mapping permalinks(Value.Mapping patterns) {
        List<String> types =
                ContentTypes.builtIn().all().stream().map(ContentType::id).toList();
        List<Field> kept = new ArrayList<>();
        for (Field field : patterns.fields()) {
            String key = "permalinks." + field.key();
            if (!types.contains(field.key())) {
                NearestKey.of(field.key(), types)
                        .ifPresentOrElse(
                                nearest -> report(
                                        ProblemCode.UNKNOWN_SETTING_NEAREST,
                                        field.mark(),
                                        key,
                                        "permalinks." + nearest),
                                () -> report(ProblemCode.UNKNOWN_SETTING, field.mark(), key, String.join(", ", types)));
            } else if (field.value() instanceof Value.Scalar scalar
                    && !isPattern(scalar.text().strip())) {
                report(
                        ProblemCode.INVALID_PERMALINK,
                        scalar.mark(),
                        key,
                        scalar.text().strip());
            } else {
                kept.add(field);
            }
        }
        return new Value.Mapping(kept, patterns.mark());
    }

    private static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLanguage(String text) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean isBaseUrl(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                    && uri.getRawAuthority() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Begins with a slash, names an entry, and every part after a colon is known. */
    private static boolean isPattern(String text) {
        if (!text.startsWith("/") || !(text.contains(":slug") || text.contains(":path"))) {
            return false;
        }
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = colon + 1;
            while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
                end++;
            }
            if (!TOKENS.contains(text.substring(colon + 1, end))) {
                return false;
            }
        }
        return true;
    }

    private void report(ProblemCode code, Mark mark, Object... arguments) {
        problems.add(Problem.of(code, new Place(path, mark.line(), mark.column()), arguments));
    }
}
