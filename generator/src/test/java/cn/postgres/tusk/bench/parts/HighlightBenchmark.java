package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.highlight.Highlighter;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The code blocks of all posts to coloured HTML, without Markdown around them. */
public class HighlightBenchmark extends PassBenchmark {
    private List<FencedCode> blocks = List.of();

    /** Takes the blocks out of the posts, and names the language of those that do not. */
    @Setup
    public void prepare(BenchContent content) throws IOException {
        blocks = content.bodies().stream()
                .flatMap(body -> FencedCode.of(body).stream())
                .map(FencedCode::named)
                .toList();
    }

    /** All blocks; the length of their HTML. */
    @Benchmark
    public long highlight() {
        long length = 0;
        for (FencedCode block : blocks) {
            length += Highlighter.html(block.language(), block.code()).length();
        }
        return length;
    }
}
