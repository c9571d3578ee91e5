package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of three spec files; addresses are put back in for reading. */
class MarkdownSpecTest {
    private final MarkdownParser parser = new MarkdownParser(Configs.plainCode());

    static Stream<SpecFile.Example> examples() {
        return Stream.of("markdown", "emphasis", "joined-lines").flatMap(name -> {
            List<SpecFile.Example> examples = SpecFile.read(name);
            assertEquals(true, examples.size() >= 60, () -> "too few examples in " + name);
            return examples.stream();
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writes(SpecFile.Example example) {
        Body body = parser.parse("x.md", example.in(), 1, "题").value().body();
        assertEquals(example.out(), resolved(body));
    }

    private static String resolved(Body body) {
        String html = body.html();
        for (int i = body.links().size() - 1; i >= 0; i--) {
            Link link = body.links().get(i);
            html = html.replace("=\"tusk:" + i + "\"", "=\"" + link.target() + "\"");
        }
        return html;
    }
}
