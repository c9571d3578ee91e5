package cn.postgres.tusk.theme;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what Pebble throws into problems, and a thousand pages with the same problem into one. */
public final class TemplateProblems {
    /** Pebble appends “ (file:line)” to some of its messages. */
    private static final Pattern TRAILING_PLACE = Pattern.compile("\\s*\\([^()]*:[0-9?]+\\)\\s*$");

    private static final int PAGE = 1;

    private TemplateProblems() {}

    /**
     * Merges problems that differ only in the page: the first page in order of address is named, and the number of the
     * others. Other problems stay as they are.
     */
    public static List<Problem> once(List<Problem> problems) {
        Map<List<String>, List<Problem>> groups = new LinkedHashMap<>();
        for (Problem problem : problems.stream().sorted().toList()) {
            groups.computeIfAbsent(key(problem), key -> new ArrayList<>()).add(problem);
        }
        return groups.values().stream().map(TemplateProblems::merged).toList();
    }

    private static List<String> key(Problem problem) {
        boolean ofTemplate = problem.code().name().startsWith("TEMPLATE_");
        List<String> key =
                new ArrayList<>(List.of(problem.code().id(), problem.place().toString()));
        for (int i = 0; i < problem.arguments().size(); i++) {
            if (!ofTemplate || i != PAGE) {
                key.add(problem.arguments().get(i));
            }
        }
        return key;
    }

    private static Problem merged(List<Problem> same) {
        Problem first = same.get(0);
        if (same.size() == 1 || !first.code().name().startsWith("TEMPLATE_")) {
            return first;
        }
        List<String> arguments = new ArrayList<>(first.arguments());
        arguments.set(PAGE, arguments.get(PAGE) + " (+" + (same.size() - 1) + ")");
        return new Problem(first.severity(), first.code(), first.place(), arguments);
    }

    /** Arguments: what is wrong, the page, the nearest known name. */
    static Problem of(PebbleException e, Theme theme, String template, String page) {
        if (e instanceof UnknownName unknown) {
            return problem(
                    ProblemCode.TEMPLATE_NAME, e, theme, template, e.getPebbleMessage(), page, unknown.nearest());
        }
        if (e instanceof RootAttributeNotFoundException root) {
            return root(root, theme, template, page);
        }
        if (e instanceof AttributeNotFoundException attribute) {
            String nearest = attribute.getPebbleMessage().indexOf(' ') < 0 ? attribute.getPebbleMessage() : "";
            return problem(ProblemCode.TEMPLATE_NAME, e, theme, template, attribute.getAttributeName(), page, nearest);
        }
        if (e instanceof LoaderException) {
            String missing = String.valueOf(e.getPebbleMessage());
            return problem(
                    ProblemCode.TEMPLATE_NAME,
                    e,
                    theme,
                    template,
                    missing,
                    page,
                    Nearest.to(missing, theme.files().keySet()));
        }
        if (e.getPebbleMessage() != null && e.getPebbleMessage().startsWith("Tried to write more than")) {
            return endless(theme, template, page);
        }
        return problem(ProblemCode.TEMPLATE_ERROR, e, theme, template, message(e), page, "");
    }

    private static Problem root(RootAttributeNotFoundException e, Theme theme, String template, String page) {
        boolean ofNothing = e.getPebbleMessage().startsWith("Attempt to get attribute of null");
        ProblemCode code = ofNothing ? ProblemCode.TEMPLATE_EMPTY : ProblemCode.TEMPLATE_NAME;
        return problem(code, e, theme, template, e.getAttributeName(), page, "page");
    }

    /** A template that includes itself, or a loop that never ends. */
    static Problem endless(Theme theme, String template, String page) {
        return Problem.of(ProblemCode.TEMPLATE_ENDLESS, place(theme, template, 0), template, page);
    }

    private static Problem problem(
            ProblemCode code, PebbleException e, Theme theme, String template, String what, String page, String near) {
        String file = e.getFileName() == null || e.getFileName().isEmpty() ? template : e.getFileName();
        int line = e.getLineNumber() == null ? 0 : Math.max(0, e.getLineNumber());
        return Problem.of(code, place(theme, file, line), what, page, near);
    }

    private static Place place(Theme theme, String template, int line) {
        ThemeFile file = theme.template(template);
        return new Place(file == null ? template : file.place(), line, 0);
    }

    private static String message(PebbleException e) {
        String message = String.valueOf(e.getPebbleMessage());
        Matcher trailing = TRAILING_PLACE.matcher(message);
        String text = trailing.find() ? message.substring(0, trailing.start()) : message;
        Throwable cause = e.getCause();
        return text.isBlank() && cause != null
                ? cause.getClass().getSimpleName()
                : text.lines().findFirst().orElse("");
    }
}
