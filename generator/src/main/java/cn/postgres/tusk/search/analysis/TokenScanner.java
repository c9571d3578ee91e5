package cn.postgres.tusk.search.analysis;

/**
 * The analyser itself, without Lucene: cuts a text into tokens by the package's specification. Used again and again,
 * not for several threads.
 */
final class TokenScanner {
    /** What is cut. */
    enum Mode {
        /** What stands in the index. */
        TEXT,
        /** What a query asks for: the last character of a Chinese, Japanese or Korean run only where it is alone. */
        QUERY
    }

    private static final int LONGEST_RUN = 512;
    private static final int LONGEST_OPERATOR_RUN = 16;
    private static final int MOST_NUMBERS = 8;
    private static final int MOST_DIGITS_OF_A_FRACTION = 2;
    private static final int LONGEST_VERSION = 24;

    private final Mode mode;
    private final FoldedReader reader = new FoldedReader();
    private final Run run = new Run();
    private final Tokens tokens = new Tokens();
    private final WordCutter words = new WordCutter(run, tokens);
    private final int[] numberEnds = new int[MOST_NUMBERS];
    private final char[] ahead = new char[LONGEST_OPERATOR_RUN];
    private int at;
    private boolean continued;

    TokenScanner(Mode mode) {
        this.mode = mode;
    }

    /** Begins with a text, which must not change until it is done. */
    void reset(char[] text, int length) {
        reader.reset(text, length);
        at = 0;
        continued = false;
        run.clear();
        tokens.clear();
    }

    /** Moves to the next token, which {@link #tokens} and {@link #chars} then show; false at the end. */
    boolean next() {
        while (!tokens.next()) {
            tokens.clear();
            reader.read(at);
            if (reader.folded < 0) {
                return false;
            }
            run.clear();
            cut();
        }
        return true;
    }

    Tokens tokens() {
        return tokens;
    }

    char[] chars() {
        return run.chars;
    }

    private void cut() {
        CharacterKind kind = CharacterKind.of(reader.folded);
        if (kind == CharacterKind.CJK) {
            cutCjk();
        } else if (kind == CharacterKind.WORD) {
            cutWord();
        } else if (kind == CharacterKind.OPERATOR) {
            cutOperator();
        } else {
            if (kind == CharacterKind.SIGN) {
                run.add(reader);
                tokens.add(TokenType.SIGN, 0, run.length, reader.start, reader.end, 1, 1);
            }
            at = reader.end;
        }
    }

    private void cutCjk() {
        int previous = -1;
        int last = 0;
        while (reader.folded >= 0 && CharacterKind.of(reader.folded) == CharacterKind.CJK && run.length < LONGEST_RUN) {
            last = run.length;
            run.add(reader);
            if (previous >= 0) {
                addCjk(TokenType.BIGRAM, previous);
            }
            previous = last;
            at = reader.end;
            reader.read(at);
        }
        boolean cutHere = run.length >= LONGEST_RUN;
        if (cutHere) {
            at = run.starts[last];
        } else if (mode == Mode.TEXT || last == 0 && !continued) {
            addCjk(TokenType.CHARACTER, last);
        }
        continued = cutHere;
    }

    private void addCjk(TokenType type, int from) {
        tokens.add(type, from, run.length, run.starts[from], run.ends[run.length - 1], 1, 1);
    }

    private void cutWord() {
        boolean digitBefore = false;
        while (reader.folded >= 0
                && run.length < LONGEST_RUN
                && CharacterKind.of(reader.folded) == CharacterKind.WORD) {
            boolean digit = CharacterKind.isDigit(reader.folded);
            if (digit && !digitBefore && isDotted(reader.end)) {
                if (run.length == 0) {
                    cutVersion();
                    return;
                }
                break;
            }
            run.add(reader);
            digitBefore = digit;
            at = reader.end;
            reader.read(at);
        }
        words.cut(takeSuffix());
    }

    /** Whether digits go on from here, then come a full stop and a digit. */
    private boolean isDotted(int from) {
        int start = reader.start;
        int end = reader.end;
        int folded = reader.folded;
        boolean capital = reader.capital;
        int digits = 1;
        reader.read(from);
        while (CharacterKind.isDigit(reader.folded) && digits < LONGEST_VERSION) {
            digits++;
            reader.read(reader.end);
        }
        boolean dotted = false;
        if (reader.folded == '.') {
            reader.read(reader.end);
            dotted = CharacterKind.isDigit(reader.folded);
        }
        reader.start = start;
        reader.end = end;
        reader.folded = folded;
        reader.capital = capital;
        reader.rest = "";
        return dotted;
    }

    private void cutVersion() {
        int numbers = 0;
        do {
            while (CharacterKind.isDigit(reader.folded) && run.length < LONGEST_RUN) {
                takeOne();
            }
            if (numbers < MOST_NUMBERS) {
                numberEnds[numbers++] = run.length;
            }
            if (reader.folded != '.' || run.length >= LONGEST_RUN) {
                break;
            }
            int dot = at;
            run.add(reader);
            reader.read(reader.end);
            if (!CharacterKind.isDigit(reader.folded)) {
                run.length--;
                at = dot;
                break;
            }
        } while (true);
        addVersion(numbers);
    }

    private void takeOne() {
        run.add(reader);
        at = reader.end;
        reader.read(at);
    }

    private void addVersion(int numbers) {
        int whole = Math.min(run.length, LONGEST_VERSION);
        if (numbers == 2) {
            whole = Math.min(whole, numberEnds[0] + 1 + MOST_DIGITS_OF_A_FRACTION);
        }
        tokens.add(TokenType.VERSION, 0, whole, run.starts[0], run.ends[run.length - 1], 1, 1);
        for (int i = 1; i + 1 < numbers; i++) {
            if (numberEnds[i] < whole) {
                tokens.add(TokenType.VERSION_START, 0, numberEnds[i], run.starts[0], run.ends[numberEnds[i] - 1], 0, 1);
            }
        }
    }

    /** Takes {@code ++} or {@code #} after the name of a language into the run. */
    private int takeSuffix() {
        if (run.length != 1) {
            return 0;
        }
        char name = run.chars[0];
        if (reader.folded == '#' && (name == 'c' || name == 'f')) {
            takeOne();
            return 1;
        }
        if (reader.folded != '+' || name != 'c' && name != 'g') {
            return 0;
        }
        int first = at;
        run.add(reader);
        reader.read(reader.end);
        if (reader.folded == '+') {
            takeOne();
            return 2;
        }
        run.length = 1;
        at = first;
        return 0;
    }

    private void cutOperator() {
        int length = 0;
        while (reader.folded >= 0 && CharacterKind.of(reader.folded) == CharacterKind.OPERATOR) {
            if (run.length < LONGEST_OPERATOR_RUN) {
                ahead[length++] = (char) reader.folded;
                run.add(reader);
            }
            at = reader.end;
            reader.read(at);
        }
        int kept = Operators.length(ahead, length);
        if (kept > 0) {
            tokens.add(TokenType.OPERATOR, 0, kept, run.starts[0], run.ends[kept - 1], 1, 1);
        }
    }
}
