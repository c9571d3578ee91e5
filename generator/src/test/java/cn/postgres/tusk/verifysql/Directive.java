package cn.postgres.tusk.verifysql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a comment says about running an article; the package describes the forms. Immutable.
 *
 * @param line of the file
 * @param kind of it; empty where it says nothing known
 * @param words behind the first
 * @param rest the same as it is written
 */
record Directive(int line, Optional<Kind> kind, List<String> words, String rest) {
    private static final String MARK = "verify-sql:";

    Directive {
        words = List.copyOf(words);
    }

    enum Kind {
        NEEDS,
        PRELOAD,
        SESSION,
        SKIP;

        /** Whether it speaks of the whole article and not of the code below it. */
        boolean isGlobal() {
            return this == NEEDS || this == PRELOAD;
        }
    }

    /**
     * The directive a comment is; empty for any other comment.
     *
     * @param text between the marks of the comment
     */
    static Optional<Directive> of(int line, String text) {
        if (!text.startsWith(MARK)) {
            return Optional.empty();
        }
        String said = text.substring(MARK.length()).strip();
        List<String> words = Arrays.asList(said.split("[\\s,，]+"));
        List<String> rest = words.subList(1, words.size());
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(known -> known.name().equalsIgnoreCase(words.get(0)))
                .filter(known -> isComplete(known, rest))
                .findFirst();
        return Optional.of(new Directive(
                line, kind, rest, said.substring(words.get(0).length()).strip()));
    }

    private static boolean isComplete(Kind kind, List<String> words) {
        boolean named = !words.isEmpty() && words.stream().allMatch(word -> kind == Kind.SKIP || word.matches("\\w+"));
        boolean session = words.size() == 1 || words.size() == 2 && words.get(1).equals("waits");
        return named && (kind != Kind.SESSION || session);
    }
}
