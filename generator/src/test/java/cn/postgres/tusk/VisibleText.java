package cn.postgres.tusk;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * How often each visible character stands in a Markdown source and on its page, found without any of our code. Counted
 * are all letters and digits and everything beyond ASCII that is seen; ASCII punctuation is what Markdown is made of.
 *
 * <p>What is taken off a source, because a reader does not see it:
 *
 * <ul>
 *   <li>author, date and tags below the title, up to the rule; the page shows them in its own way
 *   <li>fences with the name of their language; code between them is kept as it is
 *   <li>comments, tags, and what stands in scripts and styles; what only looks like a tag stays
 *   <li>addresses and titles of links and pictures, the alternative texts of pictures, definitions of references
 *   <li>numbers before the items of lists, which the browser writes
 * </ul>
 *
 * References to characters ({@code &nbsp;}) are resolved outside code.
 */
final class VisibleText {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SCRIPT =
            Pattern.compile("<(script|style|iframe)\\b.*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|b|i|u|s|p|br|hr|img|div|span|font|center|sub|sup|strong|em|del|code|pre|kbd|details|summary"
                    + "|table|thead|tbody|tr|td|th|ul|ol|li|h[1-6]|blockquote|video|audio|source)"
                    + "(?:\\s+[^<>]*|/)?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile("<((?:https?|ftp)://[^<>\\s]+)>");
    private static final String ADDRESS =
            "\\(\\s*(?:<[^<>\n]*>|[^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*)(?:\\s+(?:\"[^\"]*\"|'[^']*'))?\\s*\\)";
    private static final Pattern IMAGE = Pattern.compile("!\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]" + ADDRESS);
    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\[\\]]|\\[[^\\[\\]]*\\])*)\\]" + ADDRESS);
    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[[^\\[\\]]+\\]:[ \\t]*\\S+.*$");
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^[ >]*(```+|~~~+)[^`]*$");
    private static final Pattern RULE = Pattern.compile("(?m)^(?:- )?-{3,}[ \\t]*$");
    private static final Pattern NUMBER = Pattern.compile("^[\\s>#|*_+-]*(?:\\d{1,9}\\\\?[.)](?:\\s+|$))+");

    private VisibleText() {}

    /** The characters of a source. */
    static Map<Integer, Integer> ofSource(String source) {
        Map<Integer, Integer> counts = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        String fence = "";
        for (String line : body(source).split("\r?\n", -1)) {
            Matcher mark = FENCE.matcher(line);
            if (fence.isEmpty() && mark.matches()) {
                fence = mark.group(1);
                prose(text.toString(), counts);
                text.setLength(0);
            } else if (!fence.isEmpty() && mark.matches() && mark.group(1).startsWith(fence)) {
                fence = "";
            } else if (!fence.isEmpty()) {
                line(line, counts);
            } else {
                text.append(line).append('\n');
            }
        }
        prose(text.toString(), counts);
        return counts;
    }

    /** The characters of a page's title and body. */
    static Map<Integer, Integer> ofPage(Element title, Element body) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String line : (title.wholeText() + "\n" + body.wholeText()).split("\n", -1)) {
            line(line, counts);
        }
        return counts;
    }

    private static String body(String source) {
        int authors = source.indexOf("### 作者");
        Matcher rule = RULE.matcher(source);
        boolean header = authors >= 0 && rule.find(authors);
        return header ? source.substring(0, authors) + source.substring(rule.end()) : source;
    }

    private static void prose(String text, Map<Integer, Integer> counts) {
        StringBuilder out = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int done = 0;
        while (code.find()) {
            if (text.substring(code.start(), code.end()).contains("\n\n")) {
                continue;
            }
            out.append(text, done, code.start())
                    .append('\u0001')
                    .append(code.group(2)
                            .replace('<', '\u0002')
                            .replace('&', '\u0003')
                            .replace('[', '\u0004')
                            .replace(']', '\u0005'))
                    .append('\u0001');
            done = code.end();
        }
        String plain = out.append(text.substring(done)).toString();
        plain = COMMENT.matcher(plain).replaceAll("");
        plain = SCRIPT.matcher(plain).replaceAll("");
        plain = BRACKETED.matcher(plain).replaceAll("$1");
        plain = IMAGE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = DEFINITION.matcher(plain).replaceAll("");
        plain = TAG.matcher(plain).replaceAll("");
        plain = Parser.unescapeEntities(plain, false);
        for (String line : plain.split("\n", -1)) {
            line(line, counts);
        }
    }

    private static void line(String line, Map<Integer, Integer> counts) {
        NUMBER.matcher(line)
                .replaceFirst("")
                .codePoints()
                .filter(VisibleText::isCounted)
                .forEach(cp -> counts.merge(cp, 1, Integer::sum));
    }

    private static boolean isCounted(int cp) {
        if (cp < 0x80) {
            return Character.isLetterOrDigit(cp);
        }
        int type = Character.getType(cp);
        return !Character.isWhitespace(cp)
                && !Character.isSpaceChar(cp)
                && type != Character.CONTROL
                && type != Character.FORMAT
                && cp != 0xfffd;
    }

    /** What one side has more of, as {@code 字+2 x-1}. */
    static String difference(Map<Integer, Integer> source, Map<Integer, Integer> page) {
        Map<Integer, Integer> all = new TreeMap<>(page);
        source.forEach((cp, count) -> all.merge(cp, -count, Integer::sum));
        StringBuilder out = new StringBuilder();
        all.forEach((cp, count) -> {
            if (count != 0) {
                out.append(String.format(Locale.ROOT, "%s%+d ", Character.toString(cp), count));
            }
        });
        return out.toString().strip();
    }
}
