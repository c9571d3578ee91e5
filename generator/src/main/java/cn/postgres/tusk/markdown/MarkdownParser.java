package cn.postgres.tusk.markdown;

import cn.postgres.tusk.config.LanguageConfig.TranslationConfig;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.model.Outline;
import cn.postgres.tusk.model.Prose;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Fingerprint;
import cn.postgres.tusk.text.HtmlEscape;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the Markdown of a body: CommonMark with GFM's tables, task lists, strikethrough, autolinks and alerts,
 * footnotes, definition lists and <code>{#id .class}</code>. Thread-safe; make one per build.
 *
 * <p>A block that is nested too deep or built to be slow is kept as plain text, with a problem; no input makes it fail
 * or hang. The HTML may hold contributed tags in the range given by {@link RawBody}; it must not be published before
 * {@code html} has cleaned that range.
 */
public final class MarkdownParser {
    private final SiteConfig config;
    private final Parser parser;
    private final Dialect dialect;

    /** A parser for a site. */
    public MarkdownParser(SiteConfig config) {
        this(config, config.markdown().dollarMath());
    }

    private MarkdownParser(SiteConfig config, boolean dollarMath) {
        this.config = config;
        parser = flexmark(config.markdown(), dollarMath);
        dialect = new Dialect(
                config.language().startsWith("en"),
                config.build().highlight(),
                config.build().plans(),
                config.markdown().joinedLines(),
                config.limits().nesting(),
                config.limits().formula(),
                DiagramWriter.languages(config));
    }

    /** The same for bodies in which {@code $x$} is a formula whatever the site says. */
    public MarkdownParser withDollarMath() {
        return config.markdown().dollarMath() ? this : new MarkdownParser(config, true);
    }

    /** The same for bodies in another language: what the parser itself says in a page is in Chinese or in English. */
    public MarkdownParser inLanguage(String tag) {
        return new MarkdownParser(
                config.inLanguage(tag, TranslationConfig.NONE),
                config.markdown().dollarMath());
    }

    /**
     * Parses one body.
     *
     * @param path source file, for problems
     * @param body text below the header
     * @param firstLine line of the source file at which the body begins, from 1
     * @param title title from the header; null lets the first heading be the title
     */
    public Outcome<RawBody> parse(String path, String body, int firstLine, @Nullable String title) {
        Outcome<Read> read = read(path, body, firstLine, title, false);
        return new Outcome<>(read.value().body(), read.problems());
    }

    /** A parsed body, and its running text for those who judge it. */
    public record Read(RawBody body, Prose prose) {}

    /** Parses one body as {@link #parse} does, and keeps its running text with its places. */
    public Outcome<Read> parseWithProse(String path, String body, int firstLine, @Nullable String title) {
        return read(path, body, firstLine, title, true);
    }

    /** Parses one body as {@link #parse} does, without its running text. */
    public Outcome<Read> parseOnly(String path, String body, int firstLine, @Nullable String title) {
        return read(path, body, firstLine, title, false);
    }

    private Outcome<Read> read(String path, String body, int firstLine, @Nullable String title, boolean wanted) {
        Prose prose = Prose.empty(body, firstLine);
        Guarded guarded = new Guard(dialect.nesting()).check(body);
        Lines lines = new Lines(path, body, firstLine, guarded);
        List<Problem> problems = new ArrayList<>();
        for (Guarded.Kept kept : guarded.kept()) {
            problems.add(Problem.of(kept.reason(), lines.original(kept.from()), kept.arguments()));
        }
        try {
            Document document = parser.parse(guarded.text());
            if (wanted) {
                prose = ProseReader.read(guarded, document, body, firstLine);
            }
            Sink sink = new Sink(lines, problems, dialect.joinedLines());
            String first = new BlockWriter(dialect, guarded.text(), sink, document).write(title);
            return new Outcome<>(new Read(finish(sink, guarded, body, first), prose), problems);
        } catch (StackOverflowError | RuntimeException e) {
            // The last resort: flexmark has no limits of its own, and a lost page is worse than a plain one
            return new Outcome<>(
                    new Read(plain(body), Prose.empty(body, firstLine)),
                    List.of(Problem.of(
                            ProblemCode.MARKDOWN_FAILED,
                            new Place(path, firstLine, 0),
                            e.getClass().getSimpleName())));
        }
    }

    private static RawBody finish(Sink sink, Guarded guarded, String body, @Nullable String title) {
        Restoration text = Restoration.stripped(sink.text, guarded, body);
        Restoration code = Restoration.of(sink.code, guarded, body);
        Guarded.Restored html = guarded.restoreHtml(sink.html.toString(), body, sink.rawFrom, sink.rawTo);
        Body value = new Body(
                html.text(),
                sink.outliner.headings(),
                sink.links,
                sink.ids.all(),
                text.text(),
                code.text(),
                sink.outliner.outline(text, code),
                "",
                Counts.NONE);
        Body drawable = value.withDiagrams(sink.diagrams);
        return new RawBody(drawable, title, html.from(), html.to(), sink.rawLine, sink.classes);
    }

    /** The whole body as it is written. */
    private static RawBody plain(String body) {
        StringBuilder html = new StringBuilder(body.length() + 64).append("<pre class=\"plain\">\n");
        HtmlEscape.append(html, body, 0, body.length());
        html.append("</pre>\n");
        StringBuilder text = new StringBuilder(body.length());
        HtmlEscape.appendPlain(text, body, 0, body.length());
        Block block = new Block(
                Block.Kind.PROSE,
                0,
                text.length(),
                0,
                0,
                1,
                new Fingerprint().add(text).value(),
                false);
        Body value = new Body(
                html.toString(),
                List.of(),
                List.of(),
                List.of(),
                text.toString(),
                "",
                new Outline(List.of(block), List.of(), -1),
                "",
                Counts.NONE);
        return new RawBody(value, null, -1, -1, 0, List.of());
    }

    static Parser flexmark(SiteConfig.MarkdownConfig config, boolean dollarMath) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
        options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
        options.set(Parser.HEADING_PARSER, false);
        options.set(Parser.HTML_BLOCK_PARSER, false);
        options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
        Parser.Builder builder = Parser.builder(options);
        if (config.mathBlocks()) {
            builder.customBlockParserFactory(new MathBlocks(dollarMath));
        }
        return builder.customInlineParserExtensionFactory(MathSpans.factory(dollarMath))
                .customDelimiterProcessor(new RuleOfThree.Asterisks())
                .customDelimiterProcessor(new RuleOfThree.LowLines())
                .customDelimiterProcessor(new Tildes())
                .customBlockParserFactory(new HeadingBlocks())
                .customBlockParserFactory(new FenceBlocks())
                .customBlockParserFactory(new HtmlBlocks())
                .customInlineParserFactory(
                        (data, special, delimiters, processors, links, extensions) -> new LinearInlineParser(
                                config.chineseEmphasis(), data, special, delimiters, processors, links, extensions))
                // Comes by itself only with flexmark's own inline parser
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .paragraphPreProcessorFactory(new TableBlocks.Factory())
                .extensions(List.of(FootnoteExtension.create(), DefinitionExtension.create()))
                .build();
    }
}
