package cn.postgres.tusk.feed;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.config.LanguageConfig;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.Outline;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A site in memory, entry by entry, for tests. Every entry is by 张三. */
final class SmallSite {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Source, Body> bodies = new LinkedHashMap<>();
    private final Map<String, String> assets = new TreeMap<>();

    String baseUrl = "https://example.org/kb/";
    String description = "";
    boolean enabled = true;
    boolean full;
    int limit = 30;

    /** An entry at {@code /<name>/} with a tag, or none where it is empty. */
    SmallSite entry(String type, String name, String title, @Nullable String date, String tag) {
        return entry(type, name, title, date, null, tag, "", List.of());
    }

    SmallSite entry(
            String type,
            String name,
            String title,
            @Nullable String date,
            @Nullable String updated,
            String tag,
            String html,
            List<String> addresses) {
        Header header = new Header(
                title,
                date == null ? null : OffsetDateTime.parse(date),
                updated == null ? null : OffsetDateTime.parse(updated),
                null,
                false,
                List.of("张三"),
                tag.isEmpty() ? List.of() : List.of(tag),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                true,
                List.of(),
                false,
                null);
        ContentType kind =
                new ContentType(type, type + "s", Page.class, type, type, "/:path/", ContentType.Order.DATE_DOWN);
        Source source = Source.file(name + ".md");
        List<Link> links = addresses.stream()
                .map(address -> new Link(Link.Kind.LINK, address, 1, 1))
                .toList();
        Counts counts = new Counts(0, 0);
        entries.add(new Entry(
                source,
                "",
                kind,
                header,
                new Page(null),
                title,
                "Summary of " + title,
                "/" + name + "/",
                name + "/index.html",
                List.of(),
                links,
                addresses,
                List.of(),
                Map.of(),
                counts));
        bodies.put(source, new Body(html, List.of(), links, List.of(), "", "", Outline.EMPTY, "", counts));
        return this;
    }

    SmallSite asset(String file) {
        assets.put(file, file);
        return this;
    }

    Site site() {
        Map<String, List<Term>> taxonomies = new TreeMap<>();
        taxonomies.put("authors", List.of(term("authors", "张三", entries)));
        Map<String, Term> terms = new TreeMap<>();
        List<Term> tags = new ArrayList<>();
        entries.stream()
                .flatMap(entry -> entry.header().tags().stream())
                .distinct()
                .forEach(tag -> {
                    List<Entry> tagged = entries.stream()
                            .filter(entry -> entry.header().tags().contains(tag))
                            .toList();
                    Term term = term("tags", tag.equals("PG") ? "PostgreSQL" : tag, tagged);
                    tags.add(term);
                    terms.put(Site.termKey("tags", tag), term);
                });
        taxonomies.put("tags", tags);
        OffsetDateTime built = OffsetDateTime.of(2030, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        return new Site(
                built,
                entries,
                Map.of(),
                taxonomies,
                terms,
                Map.of(),
                assets,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    private static Term term(String taxonomy, String name, List<Entry> entries) {
        String slug = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        List<Source> sources = entries.stream().map(Entry::source).toList();
        return new Term(taxonomy, name, name, List.of(), "/" + taxonomy + "/" + slug + "/", sources);
    }

    SiteConfig config() {
        return new SiteConfig(
                "知识库 & more",
                description,
                "zh-CN",
                LanguageConfig.NONE,
                baseUrl,
                "Asia/Shanghai",
                "",
                "community",
                "",
                Map.of(),
                ConfigReader.defaults().names(),
                20,
                List.of(),
                List.of(),
                new SiteConfig.FeedConfig(enabled, limit, full),
                new SiteConfig.BuildConfig(false, false, false, List.of(), true, true, true, false),
                new SiteConfig.MarkdownConfig(true, true, true, false),
                new DigestConfig(120, 330, 240, 200, 100, true, 10, 1),
                ConfigReader.defaults().search(),
                Map.of(),
                new SiteConfig.LimitConfig(1, 1, 1, 1, 1),
                new SiteConfig.TypographyConfig(true, true, true, true),
                ConfigReader.defaults().lint(),
                Map.of());
    }

    /** The files made from it, by name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Output output : Feeds.of(config(), site(), bodies::get)) {
            files.put(output.file(), new String(output.bytes(), StandardCharsets.UTF_8));
        }
        return files;
    }
}
