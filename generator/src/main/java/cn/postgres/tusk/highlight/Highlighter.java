package cn.postgres.tusk.highlight;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Colours code blocks at build time. {@code Highlighter.html("sql", "select 1")} gives
 * {@code <span class="k">select</span> <span class="n">1</span>}; the package lists the class names.
 *
 * <p>Thread-safe, without state. No text is refused: an unknown language comes out plain, broken code as far as it can
 * be read. With tags removed and entities resolved the result is the input, character for character.
 */
public final class Highlighter {
    private Highlighter() {}

    /**
     * The inner HTML of {@code <code>}.
     *
     * @param language what the author wrote after the fence, in any case; only its first word counts; may be empty
     * @param code the text of the block
     */
    public static String html(String language, String code) {
        CodeBlock block = new CodeBlock("", code, true, false, CodeBlock.NO_NUMBERS, List.of(), false);
        return new BlockHtml(block, spans(language, code)).inner();
    }

    /**
     * The whole element, with a line feed behind it: {@code <pre class="code" data-lang="sql"><code>…</code></pre>}, or a
     * {@code <div class="code">} with {@code pre} and plans whose subtrees fold. What is too wide for a narrow screen can
     * be scrolled with the keyboard.
     */
    public static String element(CodeBlock block) {
        Spans spans = block.coloured() ? spans(block.language(), block.code()) : new Spans(block.code());
        return new BlockHtml(block, spans).element();
    }

    private static Spans spans(String language, String code) {
        Spans out = new Spans(code);
        Languages.lexer(firstWord(language)).lex(code, out);
        return out;
    }

    /**
     * The language of a block that names none, from its first lines, or {@code ""} where it does not show clearly: a
     * block left plain does less harm than a log or a letter painted as code.
     */
    public static String detect(String code) {
        return Detector.detect(code);
    }

    /** The languages with colours, by their main name, in a fixed order. */
    public static List<String> languages() {
        return Languages.ids();
    }

    private static String firstWord(@Nullable String language) {
        String name = language == null ? "" : language.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < name.length() && name.charAt(end) > ' ' && "{,:;".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end);
    }
}
