package cn.postgres.tusk.highlight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A language as data, read from {@code <name>.lang}. Immutable, thread-safe. The file is UTF-8, one directive per line,
 * {@code ;} at the start of a line begins a remark:
 *
 * <pre>
 * fold                   words are compared without regard to case
 * comment OPEN           comment to the end of the line
 * comment OPEN CLOSE     comment; "nested" as a third word lets it nest
 * string OPEN ESCAPE     string that ends with OPEN, at the latest with the line; "-" for no escape character
 * text OPEN ESCAPE CLOSE string over several lines
 * char OPEN              a quoted character, or a mark that is none (Rust's lifetimes)
 * prefix LETTERS         letters that may stand glued before a string
 * annotation OPEN        a mark that makes an attribute of the word after it
 * directive OPEN         the same, as the first thing of a line
 * key                    a string or word before a colon is an attribute
 * define WORDS           the word after one of these is a function
 * [x]                    the words that follow have class x
 * </pre>
 */
record Grammar(Words words, Words definers, String prefixes, boolean keys, List<Rule> rules) {

    /** What a rule's opening mark begins. */
    enum Kind {
        LINE_COMMENT,
        COMMENT,
        STRING,
        TEXT,
        CHARACTER,
        ANNOTATION,
        DIRECTIVE
    }

    /** One kind of token by its opening mark; {@code escape} is 0 for none. */
    record Rule(Kind kind, String open, String close, char escape, boolean nested) {}

    Grammar {
        rules = List.copyOf(rules);
    }

    static Grammar load(String name) {
        Draft draft = new Draft();
        read(name + ".lang").lines().map(String::strip).forEach(draft::line);
        return draft.grammar();
    }

    private static String read(String file) {
        try (InputStream in = Grammar.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The rules while the file is read. */
    private static final class Draft {
        private final Map<String, Character> words = new LinkedHashMap<>();
        private final Map<String, Character> definers = new LinkedHashMap<>();
        private final List<Rule> rules = new ArrayList<>();
        private String prefixes = "";
        private boolean keys;
        private boolean fold;
        private char section;

        void line(String line) {
            if (line.isEmpty() || line.charAt(0) == ';') {
                return;
            }
            String[] parts = line.split(" +");
            if (line.charAt(0) == '[' && line.length() == 3) {
                section = line.charAt(1);
            } else if (section != 0) {
                add(words, parts, 0, section);
            } else {
                directive(parts);
            }
        }

        private void directive(String[] parts) {
            switch (parts[0]) {
                case "fold" -> fold = true;
                case "key" -> keys = true;
                case "prefix" -> prefixes = parts[1];
                case "define" -> add(definers, parts, 1, Token.FUNCTION);
                default -> rules.add(rule(parts));
            }
        }

        private static Rule rule(String[] parts) {
            String open = parts[1];
            return switch (parts[0]) {
                case "comment" ->
                    parts.length == 2
                            ? new Rule(Kind.LINE_COMMENT, open, "\n", (char) 0, false)
                            : new Rule(Kind.COMMENT, open, parts[2], (char) 0, parts.length > 3);
                case "string" -> new Rule(Kind.STRING, open, open, escape(parts[2]), false);
                case "text" -> new Rule(Kind.TEXT, open, parts[3], escape(parts[2]), false);
                case "char" -> new Rule(Kind.CHARACTER, open, open, '\\', false);
                case "annotation" -> new Rule(Kind.ANNOTATION, open, "", (char) 0, false);
                case "directive" -> new Rule(Kind.DIRECTIVE, open, "", (char) 0, false);
                default -> throw new IllegalStateException("Unknown directive " + parts[0]);
            };
        }

        private static char escape(String part) {
            return part.equals("-") ? 0 : part.charAt(0);
        }

        private static void add(Map<String, Character> target, String[] parts, int first, char type) {
            for (int i = first; i < parts.length; i++) {
                target.put(parts[i], type);
            }
        }

        Grammar grammar() {
            return new Grammar(new Words(words, fold), new Words(definers, fold), prefixes, keys, rules);
        }
    }
}
