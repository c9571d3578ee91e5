package cn.postgres.tusk.highlight;

/** Signs of programming languages at the start of a block. */
final class CodeSigns {
    private static final Words C_STARTS = Grammar.load("signs-c").words();

    private CodeSigns() {}

    static boolean isC(Head head) {
        String first = firstCodeLine(head);
        if (first.startsWith("#include") || first.startsWith("#define ")) {
            return true;
        }
        if (first.startsWith("#ifdef ") || first.startsWith("#ifndef ") || first.startsWith("#if ")) {
            return head.text().contains("#endif") || head.text().contains(";");
        }
        int end = Chars.wordEnd(first, 0, first.length());
        boolean starts = C_STARTS.contains(first, 0, end);
        return starts && !Detector.endsLikeProse(first) && looksLikeC(head, first);
    }

    private static boolean looksLikeC(Head head, String first) {
        char last = first.charAt(first.length() - 1);
        boolean braces = head.text().contains("{")
                && head.text().contains(";")
                && head.text().contains("\n");
        boolean declaration = last == ';' && first.indexOf(' ') > 0 && !first.contains(" is ");
        return braces || declaration || last == ')' && head.line(1).startsWith("{");
    }

    /** The first line that is not part of a remark. */
    private static String firstCodeLine(Head head) {
        boolean comment = false;
        for (String line : head.lines()) {
            boolean opens = line.startsWith("/*");
            comment |= opens;
            if (!comment && !line.startsWith("//")) {
                return line;
            }
            comment &= !line.contains("*/");
        }
        return " ";
    }

    static String language(Head head) {
        String first = firstCodeLine(head);
        String text = head.text();
        if (first.startsWith("import java") || first.startsWith("package ") && first.endsWith(";")) {
            return "java";
        }
        if (first.startsWith("public ") && text.contains("{") && text.contains(";")) {
            return "java";
        }
        if (first.startsWith("package ") && text.contains("func ")) {
            return "go";
        }
        if (first.startsWith("<?php")) {
            return "php";
        }
        boolean function = first.startsWith("def ") || first.startsWith("class ");
        if (function && first.endsWith(":")) {
            return "python";
        }
        boolean imports = first.startsWith("import ") || first.startsWith("from ") && first.contains(" import ");
        boolean onlyNames = first.indexOf(';') < 0 && first.indexOf('\'') < 0 && first.indexOf('"') < 0;
        return imports && onlyNames && (text.contains("def ") || text.contains("import ") && text.contains("("))
                ? "python"
                : "";
    }
}
