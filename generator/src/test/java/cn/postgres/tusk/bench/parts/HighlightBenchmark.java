package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.highlight.Highlighter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The code blocks of all posts to coloured HTML, without Markdown around them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class HighlightBenchmark {
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
