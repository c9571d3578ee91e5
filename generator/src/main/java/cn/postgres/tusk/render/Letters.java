package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.pinyin.SortKey;
import cn.postgres.tusk.render.PageView.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first letters of names, and the bar of them above a list: numbers, A to Z by pinyin, then all else. */
final class Letters {
    static final String NUMBERS = "0–9";
    private static final String OTHERS = "#";

    private Letters() {}

    /** Whether the lists of a type are read by name. */
    static boolean has(@Nullable ContentType type) {
        return type != null && (type.details() == Book.class || type.details() == Person.class);
    }

    static String of(Entry entry) {
        return label(entry.details() instanceof Person ? SortKey.ofName(entry.title()) : SortKey.of(entry.title()));
    }

    static String of(Term term) {
        return label(key(term));
    }

    static SortKey key(Term term) {
        return term.taxonomy().equals("authors") ? SortKey.ofName(term.name()) : SortKey.of(term.name());
    }

    private static String label(SortKey key) {
        char letter = key.letter();
        return letter == '0' ? NUMBERS : String.valueOf(letter);
    }

    /** The anchor of a letter's heading. */
    static String id(String label) {
        return switch (label) {
            case NUMBERS -> "letter-0";
            case OTHERS -> "letter-other";
            default -> "letter-" + label.toLowerCase(Locale.ROOT);
        };
    }

    /**
     * All letters of the bar.
     *
     * @param addresses of the letters that there are
     */
    static List<Letter> bar(Map<String, String> addresses) {
        List<Letter> bar = new ArrayList<>();
        if (addresses.containsKey(NUMBERS)) {
            bar.add(letter(NUMBERS, addresses));
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            bar.add(letter(String.valueOf(c), addresses));
        }
        bar.add(letter(OTHERS, addresses));
        return bar;
    }

    private static Letter letter(String label, Map<String, String> addresses) {
        return new Letter(label, addresses.getOrDefault(label, ""));
    }
}
