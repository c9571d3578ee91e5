package cn.postgres.tusk.highlight;

/** Tells a shell command from a word. */
final class Commands {
    private Commands() {}

    /**
     * Whether the word begins a command line: a known command, or a path to run. Commands that are words of prose need
     * an argument that is none.
     */
    static boolean isCommand(String code, int from, int wordEnd, int to) {
        char first = Chars.at(code, from);
        if (first == '.' && Chars.at(code, from + 1) == '/' || first == '/' && isPath(code, from, wordEnd)) {
            return true;
        }
        char type = ShellScan.WORDS.typeOf(code, from, wordEnd);
        if (type == Token.FUNCTION) {
            return true;
        }
        return type == 'e' && hasShellArgument(code, wordEnd, to);
    }

    private static boolean isPath(String code, int from, int to) {
        int slashes = 0;
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            if (!Chars.isWord(c) && "/.-+".indexOf(c) < 0) {
                return false;
            }
            slashes += c == '/' ? 1 : 0;
        }
        return slashes > 1;
    }

    private static boolean hasShellArgument(String code, int from, int to) {
        int i = Chars.skipBlanks(code, from, to);
        char c = i < to ? code.charAt(i) : 0;
        if (c == '-' || c == '/' || c == '$' || c == '~' || c == '>' || c == '|' || c == '.') {
            return true;
        }
        while (i < to && code.charAt(i) > ' ') {
            c = code.charAt(i);
            boolean inside = i + 1 < to && code.charAt(i + 1) > ' ';
            if ((c == '/' || c == '.' || c == '_') && inside) {
                return true;
            }
            i++;
        }
        return false;
    }
}
