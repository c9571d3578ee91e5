package cn.postgres.tusk.lint;

import cn.postgres.tusk.config.LintConfig;
import cn.postgres.tusk.model.Prose;
import cn.postgres.tusk.model.Prose.Block;
import cn.postgres.tusk.model.Prose.Kind;
import cn.postgres.tusk.model.Prose.Piece;
import cn.postgres.tusk.model.Prose.Run;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges how an entry is written. Immutable, safe for threads; make one per run. */
public final class Lint {
    /** The ids of all rules, in their order. */
    public static final Set<String> RULES =
            Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.stream(ProblemCode.values())
                    .map(ProblemCode::rule)
                    .flatMap(Optional::stream)
                    .toList()));

    private final LintConfig config;
    private final List<Rule> rules;

    public Lint(LintConfig config) {
        this.config = config;
        this.rules = List.of(
                new HanLatinSpace(config.spacing()),
                new HalfWidthPunctuation(),
                new Unpaired(),
                new RepeatedPunctuation(),
                new ProductName(new NameTable(config.names())),
                new LeftoverMarkup(),
                new HeadingLevel(),
                new HeadingPunctuation(),
                new ImageAlt(),
                new FullWidthIndent(),
                new FullWidthLetters(),
                new StraightQuotes(),
                new Ellipsis(),
                new Dash());
    }

    /**
     * A text of the header, such as the title.
     *
     * @param place of its first character
     * @param exact whether it stands in the file as it is, so that it can be repaired there
     */
    public record HeaderText(String text, Place place, boolean exact) {}

    /**
     * What is judged.
     *
     * @param path of the file
     * @param indent columns by which the lines of the body are indented in the file; -1 if it stands there otherwise
     * @param header titles and summaries
     * @param levels that the file sets itself, by rule
     */
    public record Draft(
            String path, Prose prose, int indent, List<HeaderText> header, Map<String, LintConfig.Level> levels) {}

    /** All findings of one entry, in no order. */
    public List<Finding> check(Draft draft) {
        Prose prose = draft.prose();
        SourceLines lines =
                new SourceLines(draft.path(), prose.source(), prose.firstLine(), Math.max(0, draft.indent()));
        Directives directives = Directives.read(prose, lines, RULES);
        Switches switches = new Switches(config, draft.levels(), directives.quiet());
        Findings findings = new Findings(switches);
        Page page = new Page(passages(draft, lines), prose, lines, draft.indent() >= 0);
        for (Rule rule : rules) {
            if (!switches.isOff(rule.code())) {
                rule.check(page, findings);
            }
        }
        List<Finding> all = new ArrayList<>(findings.all());
        directives.problems().forEach(problem -> all.add(new Finding(problem, List.of(), -1)));
        return all;
    }

    /**
     * What a repair must not change but by its edits.
     *
     * @param passages the texts a reader sees
     * @param objects the sources of what is no prose: code, addresses, pictures
     */
    public record View(List<String> passages, List<String> objects) {}

    /** What a reader sees of an entry. */
    public static View view(Draft draft) {
        Prose prose = draft.prose();
        SourceLines lines = new SourceLines(draft.path(), prose.source(), prose.firstLine(), 0);
        List<String> objects = new ArrayList<>();
        for (Block block : prose.blocks()) {
            for (Run run : block.runs()) {
                if (run.piece() == Piece.OBJECT) {
                    objects.add(prose.source().substring(run.from(), run.to()));
                }
            }
        }
        return new View(passages(draft, lines).stream().map(Passage::text).toList(), objects);
    }

    private static List<Passage> passages(Draft draft, SourceLines lines) {
        List<Passage> passages = new ArrayList<>();
        for (HeaderText text : draft.header()) {
            passages.add(passage(draft.path(), text, passages.size()));
        }
        int headings = 0;
        for (Block block : draft.prose().blocks()) {
            int heading = block.kind() == Kind.HEADING ? headings++ : -1;
            passages.add(new Passage(passages.size(), block, heading, lines, draft.indent() >= 0));
        }
        return passages;
    }

    private static Passage passage(String path, HeaderText header, int number) {
        String text = header.text();
        SourceLines lines = new SourceLines(
                path, text, header.place().line(), Math.max(0, header.place().column() - 1));
        Run run = new Run(Piece.TEXT, text, 0, text.length());
        return new Passage(number, new Block(Kind.PARAGRAPH, 0, 0, List.of(run)), -1, lines, header.exact());
    }
}
