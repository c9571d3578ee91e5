package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.markdown.Configs;
import cn.postgres.tusk.markdown.MarkdownParser;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Markdown to HTML, headings, links and text; with colours and without, whose difference is what they cost. */
// Contributed text nests deeper than a default stack bears; a build has such threads, too
@Fork(value = 1, jvmArgsAppend = "-Xss16m")
public class ParseBenchmark extends PassBenchmark {
    /** Whether code gets its colours. */
    @Param({"true", "false"})
    public boolean coloured;

    private MarkdownParser parser = new MarkdownParser(Configs.plainCode());
    private List<String> bodies = List.of();

    /** Reads the posts. */
    @Setup
    public void prepare(BenchContent content) throws IOException {
        parser = new MarkdownParser(Configs.of("zh-CN", coloured, 100));
        bodies = content.bodies();
    }

    /** All posts; the length of their HTML. */
    @Benchmark
    public long parse() {
        long length = 0;
        for (String body : bodies) {
            length += parser.parse("x.md", body, 1, "x").value().body().html().length();
        }
        return length;
    }
}
