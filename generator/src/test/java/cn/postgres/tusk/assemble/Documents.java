package cn.postgres.tusk.assemble;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.Outline;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.schema.EntrySchema;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Parsed documents for tests, made from a path, a YAML header and link targets. */
final class Documents {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Documents() {}

    static Document post(String path, String yaml, String... targets) {
        return document("post", path, yaml, targets);
    }

    static Document document(String typeId, String path, String yaml, String... targets) {
        ContentType type = ContentTypes.builtIn().byId(typeId).orElseThrow();
        Value value = YamlReader.read(path, yaml, 1).value().orElseThrow();
        EntrySchema.Typed typed = new EntrySchema(ContentTypes.builtIn())
                .read(type, (Value.Mapping) value, path, ZONE)
                .value();
        Header header = typed.header();
        List<Link> links = new ArrayList<>();
        for (String target : targets) {
            boolean image = target.startsWith("!");
            links.add(new Link(
                    image ? Link.Kind.IMAGE : Link.Kind.LINK,
                    image ? target.substring(1) : target,
                    10 + links.size(),
                    3));
        }
        Body body = new Body("", List.of(), links, List.of(), "", "", Outline.EMPTY, "正文的开头。", new Counts(6, 0));
        return new Document(Source.file(path), "00", type, header, typed.details(), body);
    }
}
