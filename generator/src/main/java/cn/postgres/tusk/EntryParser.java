package cn.postgres.tusk;

import cn.postgres.tusk.config.LanguageTag;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.frontmatter.FrontMatter;
import cn.postgres.tusk.frontmatter.RawHeader;
import cn.postgres.tusk.html.HtmlCleaner;
import cn.postgres.tusk.html.HtmlPage;
import cn.postgres.tusk.incremental.CachedParse;
import cn.postgres.tusk.incremental.FileState;
import cn.postgres.tusk.markdown.MarkdownParser;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.schema.ContactCheck;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.schema.EntrySchema;
import cn.postgres.tusk.source.SourceFile;
import cn.postgres.tusk.source.SourceReader;
import cn.postgres.tusk.source.SourceText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parse phase for one file: text → header, details, body. Depends on the file and the configuration alone. */
final class EntryParser {
    private final SiteConfig config;
    private final ContentTypes types;
    private final KeptParses kept;
    private final EntrySchema schema;
    private final ZoneId zone;
    private final MarkdownParser markdown;
    private final MarkdownParser dollarMath;
    /** Of entries in English on a site in another language, and of entries in Chinese on a site in English. */
    private final MarkdownParser foreign;

    private final HtmlCleaner cleaner;
    private final @Nullable EntryLint lint;

    EntryParser(SiteConfig config, ContentTypes types, KeptParses kept, boolean lint) {
        this.kept = kept;
        this.config = config;
        this.types = types;
        this.schema = new EntrySchema(types);
        this.zone = ZoneId.of(config.timeZone());
        this.markdown = new MarkdownParser(config);
        this.dollarMath = markdown.withDollarMath();
        this.foreign = markdown.inLanguage(isEnglish(config.language()) ? "zh-CN" : "en");
        this.lint = lint ? new EntryLint(config.lint()) : null;
        this.cleaner = new HtmlCleaner(config);
    }

    /**
     * What a file gave.
     *
     * @param leftOut the file itself where it gave nothing
     */
    record Parsed(List<Document> documents, List<Problem> problems, List<LeftOut> leftOut) {}

    /** Never throws: a fault of Tusk itself costs one file, and is said. */
    Parsed parse(SourceFile file) {
        try {
            return parseUnguarded(file);
        } catch (RuntimeException | StackOverflowError e) {
            Problem problem = Problem.of(ProblemCode.INTERNAL_ERROR, Place.of(file.path()), e);
            return new Parsed(List.of(), List.of(problem), List.of(new LeftOut(file.path(), "invalid")));
        }
    }

    private Parsed parseUnguarded(SourceFile file) {
        // Before it is read: what is written meanwhile then shows next time.
        Optional<FileState> state = kept.isOn() ? FileState.of(file.file(), Instant.now()) : Optional.empty();
        Optional<CachedParse> untouched = kept.ofUntouched(file, state);
        if (untouched.isPresent()) {
            return parsed(file, untouched.get(), List.of());
        }
        List<Problem> problems = new ArrayList<>();
        Optional<SourceText> read = collect(SourceReader.read(file, config.limits()), problems);
        if (read.isEmpty()) {
            return new Parsed(List.of(), problems, List.of(new LeftOut(file.path(), "unreadable")));
        }
        SourceText text = read.get();
        if (text.text().isBlank()) {
            return new Parsed(List.of(), problems, List.of(new LeftOut(file.path(), "empty")));
        }
        if (problems.isEmpty()) {
            state.ifPresent(known -> kept.read(text, known));
        }
        return parsed(file, kept.of(text, () -> read(file.kind(), text).judged(lint, text)), problems);
    }

    private static Parsed parsed(SourceFile file, CachedParse parse, List<Problem> reading) {
        List<Problem> problems = new ArrayList<>(reading);
        problems.addAll(parse.problems());
        List<LeftOut> leftOut =
                parse.documents().isEmpty() ? List.of(new LeftOut(file.path(), "invalid")) : List.<LeftOut>of();
        return new Parsed(parse.documents(), problems, leftOut);
    }

    /**
     * A file as it was read.
     *
     * @param parts what may be judged of its entries, in their order
     */
    record Reading(List<Document> documents, List<Problem> problems, List<EntryLint.Part> parts) {
        private CachedParse judged(@Nullable EntryLint lint, SourceText text) {
            List<Problem> all = new ArrayList<>(problems);
            if (lint != null) {
                all.addAll(lint.problems(text, parts));
            }
            return new CachedParse(documents, all);
        }
    }

    /** Reads a text, past the cache. */
    Reading read(SourceFile.Kind kind, SourceText text) {
        List<Problem> problems = new ArrayList<>();
        List<EntryLint.Part> parts = new ArrayList<>();
        List<Document> documents = switch (kind) {
            case MARKDOWN -> List.of(markdownFile(text, problems, parts));
            case HTML -> List.of(htmlFile(text, problems));
            case DATA -> dataFile(text, problems, parts);
            case TEMPLATE_DATA, ASSET, IGNORED -> List.of();
        };
        return new Reading(documents, problems, parts);
    }

    private Document markdownFile(SourceText text, List<Problem> problems, List<EntryLint.Part> parts) {
        RawHeader raw = collect(FrontMatter.split(text.path(), text.text()), problems);
        Source source = Source.file(text.path());
        ContentType type = type(raw.fields(), source, raw.form() == RawHeader.Form.DIGOAL, problems);
        EntrySchema.Typed typed = typed(type, raw.fields(), source, problems);
        MarkdownParser.Read read = collect(markdown(typed.header(), text.path(), raw.body(), raw.bodyLine()), problems);
        problems.addAll(ContactCheck.body(type, raw.body(), text.path(), raw.bodyLine(), 0));
        parts.add(part(type, raw.fields(), read));
        RawBody rawBody = read.body();
        Body body = collect(cleaner.clean(rawBody, text.path()), problems);
        return document(source, text.hash(), type, typed, rawBody.title(), body, KeyLines.of(raw.fields()));
    }

    private Document htmlFile(SourceText text, List<Problem> problems) {
        RawHeader raw = collect(FrontMatter.split(text.path(), text.text()), problems);
        Source source = Source.file(text.path());
        HtmlPage page = collect(HtmlPage.read(text.path(), raw.body()), problems);
        ContentType type = type(raw.fields(), source, false, problems);
        EntrySchema.Typed typed = typed(type, raw.fields(), source, problems);
        problems.addAll(ContactCheck.body(type, raw.body(), text.path(), raw.bodyLine(), 0));
        return document(source, text.hash(), type, typed, page.title(), page.body(), KeyLines.of(raw.fields()));
    }

    private Outcome<MarkdownParser.Read> markdown(Header header, String path, String body, int line) {
        String language = header.lang() == null ? config.language() : header.lang();
        boolean other =
                isEnglish(config.language()) ? LanguageTag.primary(language).equals("zh") : isEnglish(language);
        MarkdownParser plain = other ? foreign : markdown;
        MarkdownParser parser = header.math() ? (other ? foreign.withDollarMath() : dollarMath) : plain;
        return lint == null
                ? parser.parseOnly(path, body, line, header.title())
                : parser.parseWithProse(path, body, line, header.title());
    }

    private static boolean isEnglish(String tag) {
        return LanguageTag.primary(tag).equals("en");
    }

    private static EntryLint.Part part(ContentType type, Value.Mapping fields, MarkdownParser.Read read) {
        List<String> ids = read.body().body().headings().stream()
                .map(heading -> heading.id())
                .toList();
        return new EntryLint.Part(type.id(), fields, read.prose(), ids);
    }

    private List<Document> dataFile(SourceText text, List<Problem> problems, List<EntryLint.Part> parts) {
        Optional<Value> value = collect(DataFiles.read(text), problems);
        if (value.isEmpty()) {
            return List.of();
        }
        Outcome<List<Value.Mapping>> items = DataFiles.items(value.get(), text.path());
        problems.addAll(items.problems());
        boolean single = value.get() instanceof Value.Mapping mapping
                && items.value().size() == 1
                && items.value().get(0) == mapping;
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < items.value().size(); i++) {
            Value.Mapping fields = items.value().get(i);
            Source source = single
                    ? Source.file(text.path())
                    : new Source(text.path(), fields.mark().line(), i);
            documents.add(dataItem(text, source, fields, problems, parts));
        }
        return documents;
    }

    private Document dataItem(
            SourceText text, Source source, Value.Mapping fields, List<Problem> problems, List<EntryLint.Part> parts) {
        ContentType type = type(fields, source, false, problems);
        Value.@Nullable Scalar written = fields.get("body") instanceof Value.Scalar scalar ? scalar : null;
        Value.Mapping header = DataFiles.without(fields, "body");
        EntrySchema.Typed typed = typed(type, header, source, problems);
        if (written != null) {
            int line = written.mark().line() + 1;
            problems.addAll(ContactCheck.body(type, written.text(), text.path(), line, indent(text.text(), line)));
        }
        MarkdownParser.Read read = collect(
                markdown(
                        typed.header(),
                        text.path(),
                        written == null ? "" : written.text(),
                        written == null ? source.line() : written.mark().line() + 1),
                problems);
        parts.add(part(type, fields, read));
        Body body = written == null ? Body.EMPTY : collect(cleaner.clean(read.body(), text.path()), problems);
        return document(source, text.hash(), type, typed, null, body, KeyLines.of(fields));
    }

    /** Blanks at the beginning of a line, which a text within YAML does not have any more. */
    private static int indent(String text, int line) {
        String start = text.lines().skip(line - 1L).findFirst().orElse("");
        return start.length() - start.stripLeading().length();
    }

    /** A translation need not repeat what its original says. */
    private EntrySchema.Typed typed(ContentType type, Value.Mapping fields, Source source, List<Problem> problems) {
        Outcome<EntrySchema.Typed> read = schema.read(type, fields, source.path(), zone);
        String language = config.languages().ofName(source.stem());
        Header header = read.value().header();
        boolean translation = language != null || header.translationOf() != null;
        read.problems().stream()
                .filter(problem -> !translation || problem.code() != ProblemCode.MISSING_KEY)
                .forEach(problems::add);
        return language == null || header.lang() != null
                ? read.value()
                : new EntrySchema.Typed(header.withLang(language), read.value().details());
    }

    /** The header's {@code type}, else the folder's, else a post where there is a date, else a page. */
    private ContentType type(Value.Mapping fields, Source source, boolean dated, List<Problem> problems) {
        if (fields.get("type") instanceof Value.Scalar written) {
            Optional<ContentType> named = types.byId(written.text());
            if (named.isPresent()) {
                return named.get();
            }
            Place place = new Place(
                    source.path(), written.mark().line(), written.mark().column());
            problems.add(Problem.of(ProblemCode.UNKNOWN_TYPE, place, written.text(), types.ids()));
        }
        int slash = source.path().indexOf('/');
        Optional<ContentType> byFolder =
                slash < 0 ? Optional.empty() : types.byFolder(source.path().substring(0, slash));
        boolean post = dated
                || fields.get("date") != null
                || FileNameDate.of(source.stem()).isPresent();
        return byFolder.orElseGet(() -> types.byId(post ? "post" : "page").orElseThrow());
    }

    private Document document(
            Source source,
            String hash,
            ContentType type,
            EntrySchema.Typed typed,
            @Nullable String bodyTitle,
            Body body,
            Map<String, Integer> keyLines) {
        Header header = typed.header();
        String language = config.languages().ofName(source.stem());
        if (header.title() == null || header.title().isBlank()) {
            header = header.withTitle(
                    bodyTitle == null || bodyTitle.isBlank() ? titleOfName(source, language) : bodyTitle);
        }
        if (header.date() == null) {
            OffsetDateTime date = FileNameDate.of(source.stem())
                    .map(day -> day.atStartOfDay(zone).toOffsetDateTime())
                    .orElse(null);
            header = header.withDates(date, header.updated());
        }
        if (header.authors().isEmpty()
                && !config.author().isBlank()
                && type.id().equals("post")) {
            header = header.withAuthors(List.of(config.author()));
        }
        return new Document(source, hash, type, header, typed.details(), body, keyLines);
    }

    /** The file's name, or the folder's for {@code index.md} and {@code README.md}. */
    private static String titleOfName(Source source, @Nullable String language) {
        String name = source.stem();
        String stem = language == null ? name : name.substring(0, name.length() - language.length() - 1);
        boolean index = stem.equalsIgnoreCase("index") || stem.equals("_index") || stem.equalsIgnoreCase("readme");
        String folder = source.folder();
        return index && !folder.isEmpty() ? folder.substring(folder.lastIndexOf('/') + 1) : stem;
    }

    private static <T> T collect(Outcome<T> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
