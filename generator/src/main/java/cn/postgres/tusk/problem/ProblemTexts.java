package cn.postgres.tusk.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * The words for problems in one language, read from {@code problems_<language>.properties}. An argument of a problem may
 * name a phrase there, {@code phrase.read-denied}, so that a reason too is said in the user's language. Immutable after
 * construction, safe for threads.
 */
public final class ProblemTexts {
    private static final String PHRASE = "phrase.";

    private final Properties texts = new Properties();

    public ProblemTexts(Language language) {
        String name = "problems_" + language.tag() + ".properties";
        try (InputStream in = ProblemTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing catalogue " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong. */
    public String message(Problem problem) {
        return text(problem, ".message");
    }

    /** What to do about it; empty where the message says it all. */
    public String hint(Problem problem) {
        return text(problem, ".hint");
    }

    private String text(Problem problem, String suffix) {
        return fill(texts.getProperty(problem.code().id() + suffix, ""), phrases(problem.arguments()));
    }

    /** Replaces arguments that name a phrase by its words; a phrase may hold the other arguments. */
    private List<String> phrases(List<String> arguments) {
        return arguments.stream().map(argument -> phrase(argument, arguments)).toList();
    }

    private String phrase(String argument, List<String> arguments) {
        String words = argument.startsWith(PHRASE) ? texts.getProperty(argument) : null;
        return words == null ? argument : fill(words, arguments);
    }

    private static String fill(String pattern, List<String> arguments) {
        StringBuilder out = new StringBuilder(pattern.length() + 40);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            out.append(pattern, from, open);
            out.append(argument(arguments, pattern.substring(open + 1, close)));
            from = close + 1;
        }
        return out.append(pattern, from, pattern.length()).toString();
    }

    private static String argument(List<String> arguments, String number) {
        int index = Integer.parseInt(number);
        return index < arguments.size() ? arguments.get(index) : "";
    }
}
