package cn.postgres.tusk.render;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.config.LanguageConfig;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.schema.ContentTypes;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Builds small sites for tests, entry by entry, as the assemble phase would. */
final class SampleSite {
    private final Map<String, List<Entry>> lists = new LinkedHashMap<>();
    private final Map<String, String> bodies = new TreeMap<>();
    private final Map<String, String> redirects = new TreeMap<>();
    private final Map<String, String> assets = new TreeMap<>();
    private OffsetDateTime built = OffsetDateTime.parse("2026-03-01T08:00:00+08:00");

    static SiteConfig config() {
        return config("", 20);
    }

    static SiteConfig config(String baseUrl, int pageSize) {
        return new SiteConfig(
                "象牙塔",
                "PostgreSQL 中文社区的知识库",
                "zh-CN",
                LanguageConfig.NONE,
                baseUrl,
                "Asia/Shanghai",
                "",
                "community",
                "",
                Map.of(),
                ConfigReader.defaults().names(),
                pageSize,
                List.of(),
                List.of(),
                new SiteConfig.FeedConfig(true, 30, false),
                new SiteConfig.BuildConfig(false, false, false, List.of(), true, true, true, false),
                new SiteConfig.MarkdownConfig(true, true, true, false),
                new DigestConfig(120, 330, 240, 200, 100, true, 10, 1),
                ConfigReader.defaults().search(),
                Map.of(),
                new SiteConfig.LimitConfig(10_000_000, 1_000_000, 200_000, 100, 10_000),
                new SiteConfig.TypographyConfig(true, true, true, true),
                ConfigReader.defaults().lint(),
                Map.of());
    }

    SampleSite post(String slug, String title, String date, String body, String... tags) {
        return entry(
                "post", slug, title, date, new Post(null, null, null, List.of(), false, null, List.of()), body, tags);
    }

    SampleSite entry(
            String type,
            String slug,
            String title,
            @org.jspecify.annotations.Nullable String date,
            Details details,
            String body,
            String... tags) {
        ContentType contentType = ContentTypes.builtIn().byId(type).orElseThrow();
        return at("/" + contentType.folder() + "/" + slug + "/", type, title, date, details, body, tags);
    }

    SampleSite at(
            String url,
            String type,
            String title,
            @org.jspecify.annotations.Nullable String date,
            Details details,
            String body,
            String... tags) {
        ContentType contentType = ContentTypes.builtIn().byId(type).orElseThrow();
        String source = contentType.folder() + url.replaceAll("/$", "") + ".md";
        Header header = new Header(
                title,
                date == null ? null : OffsetDateTime.parse(date + "T09:00:00+08:00"),
                null,
                null,
                false,
                List.of("林知远"),
                List.of(tags),
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
        Entry entry = new Entry(
                Source.file(source),
                Integer.toHexString(body.hashCode()),
                contentType,
                header,
                details,
                title,
                summary(body),
                url,
                Paths.file(url),
                headings(body),
                List.of(),
                List.of("/posts/a/#计划", "https://www.postgresql.org/docs/", "#本页"),
                List.of(),
                Map.of(),
                new Counts(1_200, 80));
        lists.computeIfAbsent(type, key -> new ArrayList<>()).add(entry);
        bodies.put(url, body);
        return this;
    }

    SampleSite redirect(String from, String to) {
        redirects.put(from, to);
        return this;
    }

    SampleSite built(String moment) {
        built = OffsetDateTime.parse(moment);
        return this;
    }

    String body(Entry entry) {
        return bodies.getOrDefault(entry.url(), Body.EMPTY.html());
    }

    Site site() {
        List<Entry> all = lists.values().stream()
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Entry::source))
                .toList();
        Map<String, Entry> byUrl = new TreeMap<>();
        all.forEach(entry -> byUrl.put(entry.url(), entry));
        Map<String, List<Term>> taxonomies = new LinkedHashMap<>();
        Map<String, Term> terms = new TreeMap<>();
        taxonomy("tags", all, taxonomies, terms);
        taxonomy("authors", all, taxonomies, terms);
        Map<String, List<String>> related = new TreeMap<>();
        List<Entry> posts = lists.getOrDefault("post", List.of());
        if (posts.size() > 3) {
            related.put(
                    posts.get(0).url(), List.of(posts.get(1).url(), posts.get(2).url()));
        }
        Map<String, List<String>> backlinks = new TreeMap<>();
        if (posts.size() > 3) {
            backlinks.put(posts.get(0).url(), List.of(posts.get(3).url()));
        }
        return new Site(
                built,
                all,
                byUrl,
                taxonomies,
                terms,
                new LinkedHashMap<>(lists),
                assets,
                redirects,
                related,
                backlinks,
                Map.of(),
                List.of());
    }

    private static void taxonomy(
            String taxonomy, List<Entry> all, Map<String, List<Term>> taxonomies, Map<String, Term> terms) {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(entry -> names.addAll(names(taxonomy, entry)));
        List<Term> list = new ArrayList<>();
        for (String name : names) {
            List<Source> sources = all.stream()
                    .filter(entry -> names(taxonomy, entry).contains(name))
                    .map(Entry::source)
                    .toList();
            String url = "/" + taxonomy + "/" + Paths.encode(name) + "/";
            Term term = new Term(taxonomy, name, name, List.of(), url, sources);
            list.add(term);
            terms.put(Site.termKey(taxonomy, name), term);
        }
        taxonomies.put(taxonomy, list);
    }

    private static List<String> names(String taxonomy, Entry entry) {
        return taxonomy.equals("tags") ? entry.header().tags() : entry.header().authors();
    }

    private static String summary(String body) {
        String text = body.replaceAll("<pre.*?</pre>", "")
                .replaceAll("<[^>]+>", " ")
                .strip()
                .replaceAll("\\s+", " ");
        int stop = text.indexOf('。');
        return stop < 0 ? text : text.substring(0, stop + 1);
    }

    private static List<Heading> headings(String body) {
        List<Heading> headings = new ArrayList<>();
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("<h([2-6]) id=\"([^\"]*)\">(.*?)</h")
                .matcher(body);
        while (matcher.find()) {
            headings.add(new Heading(
                    Integer.parseInt(matcher.group(1)),
                    matcher.group(2),
                    matcher.group(3).replaceAll("<[^>]+>", "")));
        }
        return headings;
    }
}
