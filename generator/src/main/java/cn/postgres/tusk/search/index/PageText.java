package cn.postgres.tusk.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The visible text of a page and where its sections begin. Immutable.
 *
 * @param text blocks in the order of the page, code included, a line each; the last line names the tags
 * @param sections in order
 */
public record PageText(String text, List<Section> sections) {
    private static final Pattern LINES = Pattern.compile("[ \\t\\r]*\\n\\s*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r]{2,}|[\\t\\r]");
    private static final Pattern RULES = Pattern.compile("([-=*+#.~])\\1{3,}");

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
            String shown = shortened(block);
            text.append(shown).append(shown.isEmpty() ? "" : "\n");
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
    private static String shortened(String block) {
        return RULES.matcher(BLANKS.matcher(LINES.matcher(block.strip()).replaceAll("\n"))
                        .replaceAll(" "))
                .replaceAll("$1$1$1");
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
