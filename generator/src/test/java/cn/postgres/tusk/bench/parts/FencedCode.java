package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.highlight.Highlighter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fenced code block at the margin of a post. Immutable. */
record FencedCode(String language, String code) {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(`{3,}|~{3,})[ \\t]*([^`\\n]*)\\n(.*?)^\\1[`~]*[ \\t]*$");

    /** The blocks of a body in their order. */
    static List<FencedCode> of(String body) {
        List<FencedCode> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(body);
        while (block.find()) {
            blocks.add(new FencedCode(block.group(2).strip(), block.group(3)));
        }
        return blocks;
    }

    /** The same, in the language it looks like where it names none. */
    FencedCode named() {
        return language.isEmpty() ? new FencedCode(Highlighter.detect(code), code) : this;
    }
}
