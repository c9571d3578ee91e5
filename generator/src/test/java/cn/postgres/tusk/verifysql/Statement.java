package cn.postgres.tusk.verifysql;

import java.util.List;

/**
 * A statement or a command of psql, and what is printed below it. Immutable.
 *
 * @param line of the file on which it begins
 * @param input what was typed, lines separated by {@code \n}
 * @param printedLine line of the file below what was typed
 * @param printed as it stands there, up to the next prompt or the end of the block
 * @param last whether nothing follows it in its block
 */
record Statement(int line, String input, int printedLine, List<String> printed, boolean last) {
    Statement {
        printed = List.copyOf(printed);
    }

    /** Whether psql would run it: it ends in a semicolon, or holds a command. */
    boolean isFinished() {
        String end = input.substring(input.lastIndexOf('\n') + 1);
        return end.contains("\\")
                || end.replaceFirst("\\s*--.*$", "").stripTrailing().endsWith(";");
    }

    /** Its first line. */
    String begin() {
        return input.lines().findFirst().orElse("");
    }
}
