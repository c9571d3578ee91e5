package cn.postgres.tusk.digest;

import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.frontmatter.FrontMatter;
import cn.postgres.tusk.html.HtmlPage;
import cn.postgres.tusk.markdown.Configs;
import cn.postgres.tusk.markdown.MarkdownParser;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.schema.EntrySchema;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Documents made of Markdown and HTML, with the real parsers. */
final class Bodies {
    static final SiteConfig CONFIG = Configs.plainCode();
    private static final MarkdownParser MARKDOWN = new MarkdownParser(CONFIG);

    private Bodies() {}

    static Body markdown(String text) {
        return MARKDOWN.parse("x.md", text, 1, "题").value().body();
    }

    static Body html(String text) {
        return HtmlPage.read("x.html", text).value().body();
    }

    /** Posts, in order. */
    static List<Document> posts(List<String> bodies) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            documents.add(post("posts/%04d.md".formatted(i), markdown(bodies.get(i))));
        }
        return documents;
    }

    static Document post(String path, Body body) {
        var type = ContentTypes.builtIn().byId("post").orElseThrow();
        var fields = FrontMatter.split(path, "").value().fields();
        var typed = new EntrySchema(ContentTypes.builtIn())
                .read(type, fields, path, ZoneOffset.UTC)
                .value();
        Header header = typed.header();
        return new Document(Source.file(path), "hash", type, header, typed.details(), body);
    }

    /** The same as a page of another type. */
    static Document page(Document post) {
        var type = ContentTypes.builtIn().byId("page").orElseThrow();
        return new Document(post.source(), post.hash(), type, post.header(), post.details(), post.body());
    }

    /** What the digest phase makes of documents. */
    static List<Document> digested(List<Document> documents) {
        return digested(CONFIG.digest(), documents);
    }

    static List<Document> digested(DigestConfig config, List<Document> documents) {
        Digest digest = new Digest(config, Repeats.of(config, documents));
        return documents.stream().map(digest::of).toList();
    }
}
