package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.html.HtmlCleaner;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.ProblemTexts;
import cn.postgres.tusk.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of {@code code.spec.md}: Markdown with a block of code, its HTML, and a line for each problem. With
 * {@code -Dtusk.write=true} the file is written anew; read the difference.
 */
class CodeSpecTest {
    private final MarkdownParser parser = new MarkdownParser(Configs.of("zh-CN", true, 100));

    static Stream<SpecFile.Example> examples() throws IOException {
        List<SpecFile.Example> examples = SpecFile.read("code");
        assertTrue(examples.size() >= 60, "examples are there");
        if (Boolean.getBoolean("tusk.write")) {
            write(examples);
            examples = List.of();
        }
        return examples.stream();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("examples")
    void writes(SpecFile.Example example) {
        assertEquals(example.out(), html(example.in()));
    }

    /** A block between contributed tags is cleaned with them, and must come out as it went in. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("examples")
    void survivesCleaning(SpecFile.Example example) {
        RawBody raw = parser.parse("x.md", "<div>\n\n" + example.in() + "\n\n</div>\n", 1, "题")
                .value();
        assertTrue(raw.rawFrom() >= 0, "contributed tags are there");
        Body clean = new HtmlCleaner(Configs.plainCode()).clean(raw, "x.md").value();
        assertEquals(blocks(example.out()), blocks(clean.html()));
    }

    private static String blocks(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element element : document.getAllElements()) {
            List<Attribute> attributes = new ArrayList<>(element.attributes().asList());
            attributes.sort(Comparator.comparing(Attribute::getKey));
            element.clearAttributes();
            attributes.forEach(element.attributes()::put);
        }
        return document.select(".code, .listing").outerHtml();
    }

    private String html(String markdown) {
        Outcome<RawBody> read = parser.parse("x.md", markdown, 1, "题");
        ProblemTexts texts = new ProblemTexts(Language.ZH);
        StringBuilder out = new StringBuilder(read.value().body().html());
        read.problems()
                .forEach(problem -> out.append("! ")
                        .append(problem.place().line())
                        .append(':')
                        .append(problem.place().column())
                        .append(' ')
                        .append(texts.message(problem))
                        .append("；")
                        .append(texts.hint(problem))
                        .append('\n'));
        return out.toString();
    }

    private static void write(List<SpecFile.Example> examples) throws IOException {
        CodeSpecTest test = new CodeSpecTest();
        Path file = Path.of("src", "test", "resources", "spec", "code.spec.md");
        String old = Files.readString(file);
        StringBuilder out = new StringBuilder(old.substring(0, old.indexOf("## ")));
        for (SpecFile.Example example : examples) {
            out.append("## ").append(example.name()).append("\n~~~~ in\n").append(visible(example.in()));
            out.append("~~~~ out\n").append(visible(test.html(example.in()))).append("~~~~\n\n");
        }
        Files.writeString(file, out.toString().stripTrailing() + "\n");
    }

    private static String visible(String text) {
        return text.replace("\t", "→").replace(" \n", "␣\n");
    }
}
