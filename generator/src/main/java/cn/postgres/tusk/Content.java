package cn.postgres.tusk;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.source.ContentTree;
import cn.postgres.tusk.source.GitDates;
import cn.postgres.tusk.source.SourceFile;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything the content folder holds, parsed: the read and parse phases.
 *
 * @param documents in the order of their paths
 * @param assets files to copy, by path
 * @param asksGit whether Git was asked for anything
 * @param changes last commit of each file by path; empty on a site without translations, the only ones that ask
 */
record Content(
        List<Document> documents,
        Map<String, Path> assets,
        List<LeftOut> leftOut,
        boolean asksGit,
        Map<String, OffsetDateTime> changes,
        List<Problem> problems) {

    /**
     * @param left folders within the content that are not content: the output, the cache
     */
    static Content read(BuildOptions options, SiteConfig config, Collection<Path> left, Workers workers) {
        Path root = options.content();
        boolean lint = options.lint() && config.lint().enabled();
        ContentTypes types = ContentTypes.builtIn();
        Set<String> folders = types.all().stream().map(ContentType::folder).collect(Collectors.toSet());
        Outcome<List<SourceFile>> files = ContentTree.scan(root, config, folders, left);
        List<Problem> problems = new ArrayList<>(files.problems());
        List<LeftOut> leftOut = new ArrayList<>();
        Map<String, Path> assets = new LinkedHashMap<>();
        List<SourceFile> sources = new ArrayList<>();
        for (SourceFile file : files.value()) {
            switch (file.kind()) {
                case MARKDOWN, HTML, DATA -> sources.add(file);
                case ASSET -> assets.put(file.path(), file.file());
                case IGNORED -> leftOut.add(new LeftOut(file.path(), "ignored"));
                case TEMPLATE_DATA -> {}
            }
        }
        // Large files first keep the last worker from being alone with one; the result has the order of the paths.
        sources.sort(Comparator.comparingLong(SourceFile::size).reversed().thenComparing(SourceFile::path));
        List<Document> documents = new ArrayList<>();
        try (KeptParses kept = new KeptParses(options.cache(), config, lint, types)) {
            EntryParser parser = new EntryParser(config, types, kept, lint);
            for (EntryParser.Parsed parsed : workers.map("parse", sources, parser::parse)) {
                documents.addAll(parsed.documents());
                problems.addAll(parsed.problems());
                leftOut.addAll(parsed.leftOut());
            }
            problems.addAll(kept.finish());
        }
        documents.sort(Comparator.comparing(Document::source));
        boolean translated = documents.stream().anyMatch(document -> isTranslation(document, config));
        if (!translated && documents.stream().noneMatch(Content::wantsGit)) {
            return new Content(documents, assets, leftOut, false, Map.of(), problems);
        }
        Outcome<Map<String, GitDates.Range>> git = GitDates.of(root);
        problems.addAll(git.problems());
        ZoneId zone = ZoneId.of(config.timeZone());
        Map<String, OffsetDateTime> changes = new HashMap<>();
        if (translated) {
            git.value().forEach((path, range) -> changes.put(path, at(range.last(), zone)));
        }
        return new Content(dated(documents, git.value(), zone), assets, leftOut, true, changes, problems);
    }

    private static boolean isTranslation(Document document, SiteConfig config) {
        return document.header().translationOf() != null
                || config.languages().ofName(document.source().stem()) != null;
    }

    /** Entries without a date of their own have those of their file's first and last commit. */
    private static List<Document> dated(List<Document> documents, Map<String, GitDates.Range> git, ZoneId zone) {
        return documents.stream()
                .map(document -> wantsGit(document)
                        ? dated(document, git.get(document.source().path()), zone)
                        : document)
                .toList();
    }

    private static OffsetDateTime at(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static boolean wantsGit(Document document) {
        String type = document.type().id();
        return document.header().date() == null && (type.equals("post") || type.equals("page"));
    }

    private static Document dated(Document document, GitDates.@Nullable Range range, ZoneId zone) {
        if (range == null) {
            return document;
        }
        Header header = document.header();
        OffsetDateTime last = at(range.last(), zone);
        Header dated = header.withDates(at(range.first(), zone), header.updated() == null ? last : header.updated());
        return new Document(
                document.source(),
                document.hash(),
                document.type(),
                dated,
                document.details(),
                document.body(),
                document.keyLines());
    }
}
