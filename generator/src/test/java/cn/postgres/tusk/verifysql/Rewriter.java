package cn.postgres.tusk.verifysql;

import cn.postgres.tusk.verifysql.ArticleResult.Printout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts what came in place of what is printed. Stateless. */
final class Rewriter {
    private Rewriter() {}

    /**
     * The text of a file with other results; all else stays as it is.
     *
     * @param text the whole file
     * @param printouts of its statements
     */
    static String rewrite(String text, List<Printout> printouts) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        printouts.stream()
                // From the end, so that the numbers of lines above stay true
                .sorted(Comparator.comparingInt(
                                (Printout printout) -> printout.statement().printedLine())
                        .reversed())
                .forEach(printout -> replace(lines, printout));
        return String.join("\n", lines);
    }

    private static void replace(List<String> lines, Printout printout) {
        Statement statement = printout.statement();
        int from = statement.printedLine() - 1;
        String margin = margin(lines.get(statement.line() - 1));
        List<String> place = lines.subList(from, from + statement.printed().size());
        place.clear();
        place.addAll(result(printout).stream().map(line -> margin + line).toList());
    }

    /** Without the blank line below a table where nothing follows. */
    private static List<String> result(Printout printout) {
        int end = printout.came().size();
        while (printout.statement().last()
                && end > 0
                && printout.came().get(end - 1).isBlank()) {
            end--;
        }
        return printout.came().subList(0, end);
    }

    /** The marks of a list or quotation in front of a prompt. */
    private static String margin(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '>')) {
            end++;
        }
        return line.substring(0, end);
    }
}
