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
 */
record Content(List<Document> documents, Map<String, Path> assets, List<LeftOut> leftOut, List<Problem> problems) {

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
        return new Content(dated(root, config, documents, problems), assets, leftOut, problems);
    }

    /** Entries without a date of their own have those of their file's first and last commit. */
    private static List<Document> dated(
            Path root, SiteConfig config, List<Document> documents, List<Problem> problems) {
        if (documents.stream().noneMatch(Content::wantsGit)) {
            return documents;
        }
        Outcome<Map<String, GitDates.Range>> git = GitDates.of(root);
        problems.addAll(git.problems());
        ZoneId zone = ZoneId.of(config.timeZone());
        return documents.stream()
                .map(document -> wantsGit(document)
                        ? dated(document, git.value().get(document.source().path()), zone)
                        : document)
                .toList();
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
        OffsetDateTime last = range.last().atZoneSameInstant(zone).toOffsetDateTime();
        Header dated = header.withDates(
                range.first().atZoneSameInstant(zone).toOffsetDateTime(),
                header.updated() == null ? last : header.updated());
        return new Document(
                document.source(), document.hash(), document.type(), dated, document.details(), document.body());
    }
}
