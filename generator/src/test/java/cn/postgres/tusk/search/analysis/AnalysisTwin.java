package cn.postgres.tusk.search.analysis;

import cn.postgres.tusk.search.browser.JsModules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;

/** Both analysers side by side: what Java and what {@code analysis.js} make of a text, each token a line. */
final class AnalysisTwin implements AutoCloseable {
    private static final String EACH_TOKEN = """
            {
              scan: (scan, mode, folding, texts) => texts.map(text => scan(text, mode, folding)
                .map(t => `${t.term} ${t.type} ${t.start} ${t.end} ${t.step} ${t.span}\\n`).join('')),
              asked: (queryTokens, folding, texts) => texts.map(text => queryTokens(text, folding)
                .map(t => `${t.term} ${t.type} ${t.start} ${t.end} ${t.stem} [${t.pairs.join(', ')}] ${t.next}\\n`).join('')),
              folded: (fold, folding, texts) => texts.map(text => {
                const folded = fold(text, folding);
                return folded.text + '\\n' + folded.starts.join(' ');
              }),
            }
            """;

    private final JsModules modules = JsModules.open();
    private final Value folding;
    private final Value each;

    AnalysisTwin() throws IOException {
        folding = modules.call("analysis.js", "decodeFolding", (Object) FoldingTable.bytes());
        each = modules.eval(EACH_TOKEN);
    }

    /** Tokens of each text by {@code analysis.js}. */
    List<String> scanned(TokenScanner.Mode mode, List<String> texts) throws IOException {
        Value scan = modules.export("analysis.js", "scan");
        return strings(modules.invoke(each, "scan", scan, modules.export("analysis.js", mode.name()), folding, texts));
    }

    /** What each query asks for by {@code analysis.js}. */
    List<String> asked(List<String> queries) throws IOException {
        return strings(modules.invoke(each, "asked", modules.export("analysis.js", "queryTokens"), folding, queries));
    }

    /** Each text folded by {@code analysis.js}, and on a second line where its units come from. */
    List<String> folded(List<String> texts) throws IOException {
        return strings(modules.invoke(each, "folded", modules.export("analysis.js", "fold"), folding, texts));
    }

    JsModules modules() {
        return modules;
    }

    /** Tokens of a text by Java. */
    static String scanned(TokenScanner.Mode mode, String text) {
        TokenScanner scanner = new TokenScanner(mode);
        scanner.reset(text.toCharArray(), text.length());
        StringBuilder lines = new StringBuilder();
        while (scanner.next()) {
            Tokens token = scanner.tokens();
            lines.append(scanner.chars(), token.from(), token.to() - token.from());
            lines.append(' ').append(token.type().label()).append(' ').append(token.start());
            lines.append(' ').append(token.end()).append(' ').append(token.step());
            lines.append(' ').append(token.span()).append('\n');
        }
        return lines.toString();
    }

    /** What a query asks for by Java. */
    static String asked(String query) {
        StringBuilder lines = new StringBuilder();
        for (QueryToken token : QueryToken.of(query)) {
            lines.append(token.term())
                    .append(' ')
                    .append(token.type().label())
                    .append(' ')
                    .append(token.start());
            lines.append(' ')
                    .append(token.end())
                    .append(' ')
                    .append(token.stem())
                    .append(' ');
            lines.append(token.pairs()).append(' ').append(token.next()).append('\n');
        }
        return lines.toString();
    }

    /** A text folded by Java, and on a second line where its units come from. */
    static String folded(String text) {
        FoldedReader reader = new FoldedReader();
        reader.reset(text.toCharArray(), text.length());
        StringBuilder folded = new StringBuilder();
        StringBuilder starts = new StringBuilder();
        for (reader.read(0); reader.folded >= 0; reader.read(reader.end)) {
            int before = folded.length();
            folded.appendCodePoint(reader.folded).append(reader.rest);
            starts.append((reader.start + " ").repeat(folded.length() - before));
        }
        return folded + "\n" + starts + text.length();
    }

    private static List<String> strings(Value array) {
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < array.getArraySize(); i++) {
            strings.add(array.getArrayElement(i).asString());
        }
        return strings;
    }

    @Override
    public void close() {
        modules.close();
    }
}
