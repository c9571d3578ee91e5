package cn.postgres.tusk.markdown;

import cn.postgres.tusk.highlight.CodeBlock;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the line after a fence says of the block: <code>sql {linenos=true hl_lines="2 4-6" linenostart=10
 * title="x.sql"}</code>, or <code>{2,4-6}</code> for marked lines alone. The names are Hugo's; VitePress's
 * {@code :line-numbers}, Docusaurus's {@code title="…"} and {@code showLineNumbers} and Pandoc's {@code .numberLines} are
 * understood.
 */
final class CodeInfo {
    /** Lines an info string may name; the longest of real ones name ten. */
    private static final int MOST = 200;

    private static final int HIGHEST = 1_000_000;

    /** A remark on the info string: what is wrong, and with which words. */
    record Complaint(ProblemCode code, List<Object> arguments) {}

    final List<CodeBlock.Lines> marked = new ArrayList<>();
    final List<Complaint> complaints = new ArrayList<>();
    String language = "";
    String title = "";
    boolean numbered;
    int firstLine = 1;

    private final String text;
    private int at;
    private boolean inBraces;

    private CodeInfo(String text) {
        this.text = text;
    }

    static CodeInfo of(String info) {
        CodeInfo read = new CodeInfo(info.strip());
        if (!read.text.isEmpty()) {
            read.language();
            read.items();
        }
        return read;
    }

    private void language() {
        while (at < text.length() && isNameChar(text.charAt(at))) {
            at++;
        }
        language = text.substring(0, at).toLowerCase(Locale.ROOT);
    }

    private void items() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                inBraces = true;
                at++;
            } else if (c == '}') {
                inBraces = false;
                at++;
            } else if (c <= ' ' || c == ',' || c == ';') {
                at++;
            } else {
                item();
            }
        }
    }

    private void item() {
        int from = at;
        while (at < text.length() && text.charAt(at) > ' ' && "={},;".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(from, at);
        if (name.isEmpty()) {
            at++;
        } else if (at < text.length() && text.charAt(at) == '=') {
            at++;
            attribute(name, value());
        } else {
            word(name);
        }
    }

    private String value() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        char close = c == '"' || c == '\'' ? c : c == '[' ? ']' : 0;
        int end = close == 0 ? -1 : text.indexOf(close, at + 1);
        if (end >= 0) {
            String value = text.substring(at + 1, end);
            at = end + 1;
            return value;
        }
        int from = at;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '}') {
            boolean list = Character.isDigit(text.charAt(Math.min(at + 1, text.length() - 1)));
            if (text.charAt(at) == ',' && !list) {
                break;
            }
            at++;
        }
        return text.substring(from, at);
    }

    private void word(String word) {
        if (inBraces && Character.isDigit(word.charAt(0))) {
            ranges(word);
        } else if (word.startsWith(".") && inBraces) {
            classes(word.substring(1));
        } else if (word.equals(":line-numbers") || word.equals("showLineNumbers") || word.equals("linenos")) {
            numbered = true;
        } else if (word.equals(":no-line-numbers")) {
            numbered = false;
        } else if (inBraces && !word.startsWith("#")) {
            complain(ProblemCode.CODE_ATTRIBUTE_UNKNOWN, word);
        }
    }

    private void classes(String name) {
        if (name.equalsIgnoreCase("numberLines") || name.equals("number-lines")) {
            numbered = true;
        } else if (language.isEmpty()) {
            language = named(name);
        }
    }

    private static String named(String language) {
        boolean valid = language.chars().allMatch(c -> isNameChar((char) c));
        return valid ? language.toLowerCase(Locale.ROOT) : "";
    }

    private void attribute(String name, String value) {
        switch (name) {
            case "linenos", "lineNos", "numberLines" -> numbers(name, value);
            case "showLineNumbers", ":line-numbers" -> start(name, value);
            case "linenostart", "startFrom", "lineNoStart" -> start(name, value);
            case "hl_lines", "hl-lines", "highlight" -> list(value);
            case "title", "filename", "caption" -> title = value.strip();
            case "lang" -> language = language.isEmpty() ? named(value) : language;
            default -> {
                if (inBraces) {
                    complain(ProblemCode.CODE_ATTRIBUTE_UNKNOWN, name);
                }
            }
        }
    }

    private void numbers(String name, String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "table", "inline", "1", "yes" -> numbered = true;
            case "false", "0", "no" -> numbered = false;
            default -> complain(ProblemCode.CODE_ATTRIBUTE_VALUE, name, value, "true / false");
        }
    }

    private void start(String name, String value) {
        int number = number(value);
        if (number < 0) {
            complain(ProblemCode.CODE_ATTRIBUTE_VALUE, name, value, "0–" + HIGHEST);
            return;
        }
        numbered |= !name.equals("linenostart");
        firstLine = number;
    }

    private void list(String value) {
        for (String part : value.split("[ ,\"']+")) {
            if (!part.isEmpty()) {
                ranges(part);
            }
        }
    }

    private void ranges(String part) {
        int dash = part.indexOf('-');
        int from = number(dash < 0 ? part : part.substring(0, dash));
        int to = dash < 0 ? from : number(part.substring(dash + 1));
        if (from < 1 || to < from || marked.size() >= MOST) {
            complain(ProblemCode.CODE_LINES_INVALID, part);
        } else {
            marked.add(new CodeBlock.Lines(from, to));
        }
    }

    private static int number(String digits) {
        boolean valid =
                !digits.isEmpty() && digits.length() <= 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = valid ? Integer.parseInt(digits) : -1;
        return number <= HIGHEST ? number : -1;
    }

    private void complain(ProblemCode code, Object... arguments) {
        complaints.add(new Complaint(code, List.of(arguments)));
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '+'
                || c == '-'
                || c == '#'
                || c == '_'
                || c == '.';
    }
}
