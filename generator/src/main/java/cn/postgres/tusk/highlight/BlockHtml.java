package cn.postgres.tusk.highlight;

/**
 * Writes a block as HTML, from its text and what a lexer found in it. With tags removed and entities resolved the HTML
 * of a block is its text, character for character: numbers, notes and labels are attributes that CSS shows.
 *
 * <p>One instance per block; not thread-safe.
 */
final class BlockHtml {
    /** Blocks no wider than this fit on the narrowest screen and need no way to scroll them. */
    private static final int NARROW = 36;

    private final CodeBlock block;
    private final String code;
    private final Spans spans;
    private final StringBuilder html;
    private int token;
    private boolean flat;
    private boolean samp;

    BlockHtml(CodeBlock block, Spans spans) {
        this.block = block;
        this.code = block.code();
        this.spans = spans;
        this.html = new StringBuilder(code.length() + (code.length() >> 1) + 64);
    }

    /** The text with its spans and nothing around. */
    String inner() {
        write(0, code.length());
        return html.toString();
    }

    /** The whole element: a {@code pre}, or a {@code div} where plans fold. */
    String element() {
        boolean folds = block.folding() && !spans.plans().isEmpty() && !block.hasLines();
        html.append(folds ? "<div class=\"code" : "<pre class=\"code");
        html.append(block.firstLine() == CodeBlock.NO_NUMBERS ? "\"" : " numbered\"");
        if (!block.language().isEmpty()) {
            html.append(" data-lang=\"").append(block.language()).append('"');
        }
        if (isWide()) {
            String label = block.word("代码", "Code") + (block.language().isEmpty() ? "" : " " + block.language());
            html.append(" tabindex=\"0\" role=\"group\" aria-label=\"")
                    .append(label)
                    .append('"');
        }
        if (folds) {
            html.append('>');
            parts();
            return html.append("</div>\n").toString();
        }
        html.append("><code>");
        if (block.hasLines()) {
            lines();
        } else {
            write(0, code.length());
        }
        return html.append("</code></pre>\n").toString();
    }

    private void lines() {
        int number = block.firstLine();
        int line = 1;
        for (int from = 0; from <= code.length(); line++) {
            int end = Chars.lineEnd(code, from, code.length());
            boolean marked = block.isMarked(line);
            boolean numbered = number != CodeBlock.NO_NUMBERS;
            if (numbered || marked) {
                html.append(marked ? "<mark class=\"l\"" : "<span class=\"l\"");
                if (numbered) {
                    html.append(" data-n=\"").append((long) number + line - 1).append('"');
                }
                html.append('>');
            }
            write(from, end);
            html.append(marked ? "</mark>" : numbered ? "</span>" : "");
            if (end < code.length()) {
                html.append('\n');
            }
            from = end + 1;
        }
    }

    private void parts() {
        int from = 0;
        for (PlanTree plan : spans.plans()) {
            text(from, plan.from());
            new PlanHtml(block, html, this::write).write(plan, this::flat);
            from = plan.to();
        }
        text(from, code.length());
    }

    private void flat(boolean on) {
        flat = on;
    }

    private void text(int from, int to) {
        if (from < to) {
            html.append("<pre><code>");
            write(from, to);
            html.append("</code></pre>");
        }
    }

    private void write(int from, int to) {
        int i = from;
        while (token < spans.count() && spans.from(token) < to) {
            int end = Math.min(spans.to(token), to);
            int begin = Math.max(spans.from(token), i);
            chunk((char) 0, i, begin);
            chunk(spans.type(token), begin, end);
            i = Math.max(i, end);
            if (spans.to(token) > to) {
                break;
            }
            token++;
        }
        chunk((char) 0, i, to);
        if (samp) {
            html.append("</samp>");
            samp = false;
        }
    }

    private void chunk(char type, int from, int to) {
        for (int i = from; i < to; ) {
            int end = flat ? to : spans.output().next(i, to);
            boolean output = !flat && spans.output().contains(i);
            if (output != samp) {
                html.append(output ? "<samp>" : "</samp>");
                samp = output;
            }
            boolean plain = type == 0 || type == Token.OUTPUT && samp;
            html.append(plain ? "" : Token.OPENING[type]);
            columns(i, end);
            html.append(plain ? "" : "</span>");
            i = end;
        }
    }

    private void columns(int from, int to) {
        Ranges aligned = spans.aligned();
        if (aligned.isEmpty()) {
            escape(from, to);
            return;
        }
        for (int i = from; i < to; ) {
            int end = aligned.next(i, to);
            if (aligned.contains(i)) {
                Columns.write(code, i, end, html);
            } else {
                escape(i, end);
            }
            i = end;
        }
    }

    private void escape(int from, int to) {
        int plain = from;
        for (int i = from; i < to; i++) {
            String entity = entity(code.charAt(i));
            if (!entity.isEmpty()) {
                html.append(code, plain, i).append(entity);
                plain = i + 1;
            }
        }
        html.append(code, plain, to);
    }

    static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    private boolean isWide() {
        int columns = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            columns = c == '\n' ? 0 : columns + (c == '\t' ? 4 : c < 0x1100 ? 1 : 2);
            if (columns > NARROW) {
                return true;
            }
        }
        return false;
    }
}
