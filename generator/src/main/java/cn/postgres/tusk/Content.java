package cn.postgres.tusk;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.FileHistory;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything the content folder holds, parsed: the read and parse phases.
 *
 * @param sources files that were parsed, sorted
 * @param documents in the order of their paths
 * @param assets files to copy, by path
 * @param parsed how many sources were parsed now, not found in the cache
 * @param asksGit whether Git was asked for anything
 * @param changes last commit of each file by path; empty on a site without translations, the only ones that ask
 * @param histories what pages say of their files, by path; empty on a site that does not want it
 */
record Content(
        List<SourceFile> sources,
        List<Document> documents,
        Map<String, Path> assets,
        List<LeftOut> leftOut,
        int parsed,
        boolean asksGit,
        Map<String, OffsetDateTime> changes,
        Map<String, FileHistory> histories,
        List<Problem> problems) {

    /**
     * The files of the content folder by what becomes of them.
     *
     * @param sources in the order of their paths
     * @param assets files to copy, by path
     */
    record Tree(List<SourceFile> sources, Map<String, Path> assets, List<LeftOut> leftOut, List<Problem> problems) {}

    /** Lists the files without reading them. */
    static Tree scan(BuildOptions options, SiteConfig config) {
        Set<String> folders =
                ContentTypes.builtIn().all().stream().map(ContentType::folder).collect(Collectors.toSet());
        Outcome<List<SourceFile>> files = ContentTree.scan(options.content(), config, folders, options.own(config));
        Tree tree = new Tree(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), files.problems());
        for (SourceFile file : files.value()) {
            switch (file.kind()) {
                case MARKDOWN, HTML, DATA -> tree.sources().add(file);
                case ASSET -> tree.assets().put(file.path(), file.file());
                case IGNORED -> tree.leftOut().add(new LeftOut(file.path(), "ignored"));
                case TEMPLATE_DATA -> {}
            }
        }
        return tree;
    }

    /** @param kept is finished, and closed if anything is thrown */
    static Content read(BuildOptions options, SiteConfig config, Workers workers, KeptParses kept) {
        boolean lint = options.lint() && config.lint().enabled();
        ContentTypes types = ContentTypes.builtIn();
        Tree tree = scan(options, config);
        List<Problem> problems = new ArrayList<>(tree.problems());
        List<LeftOut> leftOut = new ArrayList<>(tree.leftOut());
        List<SourceFile> sources = new ArrayList<>(tree.sources());
        // Large files first keep the last worker from being alone with one; the result has the order of the paths.
        sources.sort(Comparator.comparingLong(SourceFile::size).reversed().thenComparing(SourceFile::path));
        List<Document> documents = new ArrayList<>();
        try {
            EntryParser parser = new EntryParser(config, types, kept, lint);
            for (EntryParser.Parsed parsed : workers.map("parse", sources, parser::parse)) {
                documents.addAll(parsed.documents());
                problems.addAll(parsed.problems());
                leftOut.addAll(parsed.leftOut());
            }
            kept.finish();
        } catch (RuntimeException e) {
            kept.close();
            throw e;
        }
        int read = kept.parsed();
        documents.sort(Comparator.comparing(Document::source));
        boolean translated = documents.stream().anyMatch(document -> isTranslation(document, config));
        boolean history = config.build().history();
        if (!translated && !history && documents.stream().noneMatch(Content::wantsGit)) {
            return new Content(
                    tree.sources(), documents, tree.assets(), leftOut, read, false, Map.of(), Map.of(), problems);
        }
        Outcome<Map<String, GitDates.Range>> git = GitDates.of(options.content());
        problems.addAll(git.problems());
        ZoneId zone = ZoneId.of(config.timeZone());
        Map<String, OffsetDateTime> changes = new HashMap<>();
        if (translated) {
            git.value().forEach((path, range) -> changes.put(path, at(range.last(), zone)));
        }
        Map<String, FileHistory> histories = new TreeMap<>();
        if (history) {
            git.value()
                    .forEach((path, range) ->
                            histories.put(path, new FileHistory(at(range.last(), zone), range.authors())));
        }
        return new Content(
                tree.sources(),
                dated(documents, git.value(), zone),
                tree.assets(),
                leftOut,
                read,
                true,
                changes,
                Collections.unmodifiableMap(histories),
                problems);
    }

    /** The same documents among other files. */
    Content with(Tree tree) {
        return new Content(
                tree.sources(), documents, tree.assets(), leftOut, parsed, asksGit, changes, histories, problems);
    }

    /** A document that was read again keeps the dates that Git gave it. */
    static Document datedAs(Document document, @Nullable Document before) {
        Header header = document.header();
        if (before == null || !wantsGit(document)) {
            return document;
        }
        OffsetDateTime updated = header.updated() == null ? before.header().updated() : header.updated();
        return document.withHeader(header.withDates(before.header().date(), updated));
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
        return document.withHeader(
                header.withDates(at(range.first(), zone), header.updated() == null ? last : header.updated()));
    }
}
