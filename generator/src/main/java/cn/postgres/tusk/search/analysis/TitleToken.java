package cn.postgres.tusk.search.analysis;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a title that stand for all of it: no parts, pairs, stems, beginnings or last characters. No state. */
public final class TitleToken {
    private TitleToken() {}

    /** The tokens of a title in order. */
    public static List<String> of(String title) {
        TokenScanner scanner = new TokenScanner(TokenScanner.Mode.QUERY);
        scanner.reset(title.toCharArray(), title.length());
        List<String> tokens = new ArrayList<>();
        while (scanner.next()) {
            Tokens token = scanner.tokens();
            if (Followers.counts(token.type())) {
                tokens.add(new String(scanner.chars(), token.from(), token.to() - token.from()));
            }
        }
        return tokens;
    }
}
