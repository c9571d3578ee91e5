package cn.postgres.tusk.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Texts;
import cn.postgres.tusk.schema.ContentTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSpillTest {
    private static final ContentType POST = ContentTypes.builtIn().byId("post").orElseThrow();

    private static CachedParse parse(String... htmls) {
        List<Document> documents = new ArrayList<>();
        for (String html : htmls) {
            InventedRecords records = new InventedRecords(documents.size());
            Body body = records.record(Body.class).withTexts(Texts.of(html, "文字 " + html, ""));
            documents.add(new Document(
                    new Source("a.yml", 1, documents.size()),
                    "hash",
                    POST,
                    records.record(Header.class),
                    records.record(POST.details()),
                    body));
        }
        return new CachedParse(documents, List.of());
    }

    @Test
    void fewTextsStayInMemory() throws IOException {
        try (TextSpill spill = new TextSpill(1000)) {
            CachedParse parse = parse("<p>象</p>");
            assertSame(parse, spill.spilled(parse));
        }
    }

    @Test
    void manyTextsComeBackAsTheyWere() throws IOException {
        try (TextSpill spill = new TextSpill(20)) {
            List<CachedParse> parses = IntStream.range(0, 200)
                    .mapToObj(i -> parse("<p>象 🐘 " + i + "</p>", "", "<p>" + "长".repeat(i) + "</p>"))
                    .toList();
            List<CachedParse> spilled =
                    parses.parallelStream().map(spill::spilled).toList();
            assertEquals(parses, spilled);
            assertNotSame(parses.get(199), spilled.get(199));
            Texts plain = spilled.get(199).documents().get(2).body().texts().plain();
            assertEquals("文字 <p>" + "长".repeat(199) + "</p>", plain.text());
            assertEquals("", plain.html());
        }
    }

    @Test
    void textsOfAnEndedRunAreLost() throws IOException {
        TextSpill spill = new TextSpill(0);
        CachedParse spilled = spill.spilled(parse("<p>象</p>"));
        spill.close();
        Body body = spilled.documents().get(0).body();
        assertThrows(LostTexts.class, body::html);
    }

    @Test
    void textThatUtf8CannotHoldStaysInMemory() throws IOException {
        try (TextSpill spill = new TextSpill(0)) {
            CachedParse parse = parse("\uD800");
            assertSame(parse, spill.spilled(parse));
        }
    }
}
