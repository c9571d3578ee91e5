package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;

/** Names of products that are written wrong: {@code Postgre}, {@code Mysql}, {@code Github}. */
final class ProductName extends BlockRule {
    private final NameTable names;

    ProductName(NameTable names) {
        super(ProblemCode.LINT_PRODUCT_NAME);
        this.names = names;
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        int i = 0;
        while (i < text.length()) {
            if (!Signs.isLatin(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && (Signs.isLatin(text.charAt(end)) || isInner(text, end))) {
                end++;
            }
            name(passage, findings, i, end);
            i = end;
        }
    }

    /** Whether a character is in the middle of an identifier, a file name, an address or a version. */
    private static boolean isInner(String text, int index) {
        char c = text.charAt(index);
        if (c == '_' || c == '/' || c == '\\' || c == '@' || c == '=' || c == '$') {
            return true;
        }
        if (text.startsWith("://", index)) {
            return true;
        }
        return (c == '.' || c == '-' || c == ':' || c == '+' || c == '#')
                && index + 1 < text.length()
                && Signs.isLatin(text.charAt(index + 1));
    }

    private void name(Passage passage, Findings findings, int start, int end) {
        char before = passage.at(start - 1);
        if ("_/\\@=$-.:#~&<".indexOf(before) >= 0) {
            return;
        }
        String written = passage.text().substring(start, end);
        String right = names.right(written);
        if (right != null) {
            List<Edit> edits = names.isSure(written) ? Findings.replace(passage, start, end, right) : List.of();
            findings.add(code(), passage, start, edits, written, right);
        }
    }
}
