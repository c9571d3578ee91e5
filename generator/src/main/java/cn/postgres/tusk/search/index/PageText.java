package cn.postgres.tusk.search.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The visible text of a page and where its sections begin. Immutable.
 *
 * @param text blocks in the order of the page, code included, a line each; the last line names the tags
 * @param sections in order
 */
public record PageText(String text, List<Section> sections) {
    private static final String RULES = "-=*+#.~";
    private static final int LONGEST_RULE = 3;

    public PageText {
        sections = List.copyOf(sections);
    }

    /**
     * A heading.
     *
     * @param offset where its text begins in the page's text, in UTF-16 units
     * @param length of its text; 0 if the text is not there
     * @param id anchor on the page
     */
    public record Section(int offset, int length, String id) {
        /** As the index keeps it: {@code offset length id}. */
        String line() {
            return offset + " " + length + " " + id;
        }

        /** Reads what {@link #line} wrote. */
        static Section of(String line) {
            String[] parts = line.split(" ", 3);
            return new Section(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }
    }

    /**
     * Puts a page's text together.
     *
     * @param blocks text of the blocks in order
     * @param ids anchors of the headings; may be fewer than the headings
     * @param headings text of the headings in order; each is looked for after the one before
     */
    public static PageText of(List<String> blocks, List<String> ids, List<String> headings, List<String> tags) {
        StringBuilder text = new StringBuilder();
        for (String block : blocks) {
            int before = text.length();
            addShortened(text, block.strip());
            if (text.length() > before) {
                text.append('\n');
            }
        }
        List<Section> sections = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < ids.size(); i++) {
            int at = lineOf(text, headings.get(i), from);
            if (at >= 0) {
                int length = headings.get(i).length();
                sections.add(new Section(at, length, ids.get(i)));
                from = at + length;
            }
        }
        return new PageText(text.append(String.join("，", tags)).toString(), sections);
    }

    /** White space is put together and rules are shortened: nobody looks for them. */
    private static void addShortened(StringBuilder text, String block) {
        int repeated = 0;
        char before = 0;
        int length = block.length();
        for (int i = 0; i < length; i++) {
            char c = block.charAt(i);
            if (isBlank(c)) {
                int line = lineBreak(block, i);
                i = line < 0 ? afterBlanks(block, i) - 1 : afterWhiteSpace(block, line) - 1;
                c = line < 0 ? ' ' : '\n';
            }
            repeated = c == before && RULES.indexOf(c) >= 0 ? repeated + 1 : 1;
            before = c;
            if (repeated <= LONGEST_RULE) {
                text.append(c);
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** The line break that only blanks stand before, or -1. */
    private static int lineBreak(String block, int from) {
        int at = afterBlanks(block, from);
        return at < block.length() && block.charAt(at) == '\n' ? at : -1;
    }

    private static int afterBlanks(String block, int from) {
        int at = from;
        while (at < block.length() && block.charAt(at) != '\n' && isBlank(block.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int afterWhiteSpace(String block, int from) {
        int at = from;
        while (at < block.length()
                && (isBlank(block.charAt(at)) || block.charAt(at) == '\f' || block.charAt(at) == 0x0B)) {
            at++;
        }
        return at;
    }

    /** Where a line begins with a heading's text; a heading without text has no place. */
    private static int lineOf(StringBuilder text, String heading, int from) {
        int at = heading.isEmpty() ? -1 : text.indexOf(heading, from);
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at = text.indexOf(heading, at + 1);
        }
        return at;
    }

    /** The sections as the index keeps them, a line each. */
    String sectionLines() {
        return String.join("\n", sections.stream().map(Section::line).toList());
    }
}
