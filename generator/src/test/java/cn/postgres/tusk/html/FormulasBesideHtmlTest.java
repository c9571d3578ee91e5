package cn.postgres.tusk.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.markdown.MarkdownParser;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas and diagrams in a range that is cleaned because a contributed tag stands in it, and in pages of HTML. */
class FormulasBesideHtmlTest {
    private final SiteConfig config = ConfigReader.defaults();

    @Test
    void everyFormulaComesThroughAsItIs() {
        MarkdownParser parser = new MarkdownParser(config);
        HtmlCleaner cleaner = new HtmlCleaner(config);
        int cleaned = 0;
        for (SpecFile.Example example : SpecFile.read("math")) {
            String fence = "  ```math\n  " + example.in().strip().replace("\n", "\n  ") + "\n  ```\n";
            RawBody raw = parser.parse("a.md", "- <b>粗</b>\n\n" + fence, 1, "题").value();
            assertTrue(raw.rawFrom() >= 0, "is cleaned");
            assertEquals(raw.body().html(), cleaner.clean(raw, "a.md").value().html(), example.name());
            cleaned++;
        }
        assertTrue(cleaned > 80);
    }

    @Test
    void aDiagramComesThroughAsItIs() {
        String markdown =
                "- <b>粗</b>\n\n  ```dot {title=\"甲<乙>\"}\n  digraph { a -> b }\n  ```\n\n  ```mermaid\n  graph TD\n  ```\n";
        RawBody raw = new MarkdownParser(config).parse("a.md", markdown, 1, "题").value();
        assertTrue(raw.rawFrom() >= 0, "is cleaned");
        assertEquals(
                raw.body().html(),
                new HtmlCleaner(config).clean(raw, "a.md").value().html());
    }

    @Test
    void aPageOfHtmlKeepsItsFormulasWithoutWhatTheyCouldDo() {
        String html =
                "<h1>页</h1><p>设 <math display=\"block\" href=\"http://x\"><semantics><mi onclick=\"x()\" mathvariant=\"normal\">"
                        + "甲</mi><annotation encoding=\"application/x-tex\">\\text{甲}</annotation></semantics>"
                        + "<maction actiontype=\"toggle\"><mn>2</mn></maction></math> 完</p>";
        Body body = HtmlPage.read("a.html", html).value().body();
        assertEquals(
                "<p>设 <math display=\"block\"><semantics><mi mathvariant=\"normal\">甲</mi>"
                        + "<annotation encoding=\"application/x-tex\">\\text{甲}</annotation></semantics><mn>2</mn></math> 完</p>\n",
                body.html());
        assertEquals("设 甲2 完", body.text());
        assertEquals(List.of(), body.links());
    }
}
