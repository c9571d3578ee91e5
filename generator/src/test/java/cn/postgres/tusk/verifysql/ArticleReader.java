package cn.postgres.tusk.verifysql;

import cn.postgres.tusk.markdown.FenceReader;
import cn.postgres.tusk.markdown.FenceReader.Comment;
import cn.postgres.tusk.markdown.FenceReader.Fence;
import cn.postgres.tusk.markdown.FenceReader.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes articles of files: finds their SQL and what comments say about it. Thread-safe. */
final class ArticleReader {
    private static final Set<String> SILENT = Set.of("sql", "postgresql", "postgres", "pgsql", "plpgsql");
    private static final Set<String> SESSIONS = Set.of("psql", "psql-session", "postgresql-console");

    private final FenceReader fences = new FenceReader();

    /**
     * Reads a file.
     *
     * @param path relative to the content folder, with {@code /}
     * @param text the whole file
     */
    Article read(String path, String text) {
        Draft draft = new Draft(path);
        fences.read(path, text).forEach(draft::add);
        draft.endOfPlace();
        return new Article(path, draft.needs, draft.preloads, draft.blocks, draft.findings);
    }

    private static final class Draft {
        final String path;
        final List<String> needs = new ArrayList<>();
        final List<String> preloads = new ArrayList<>();
        final List<SqlBlock> blocks = new ArrayList<>();
        final List<Finding> findings = new ArrayList<>();
        /** Those that wait for the code they speak of. */
        private final List<Directive> open = new ArrayList<>();

        Draft(String path) {
            this.path = path;
        }

        void add(Part part) {
            if (part instanceof Comment comment) {
                Directive.of(comment.line(), comment.text()).ifPresent(this::directive);
            } else if (part instanceof Fence fence
                    && (SILENT.contains(fence.language()) || SESSIONS.contains(fence.language()))) {
                block(fence);
            } else {
                endOfPlace();
            }
        }

        void endOfPlace() {
            open.forEach(directive -> report(directive.line(), Finding.Code.DIRECTIVE_UNUSED));
            open.clear();
        }

        private void directive(Directive directive) {
            if (directive.kind().isEmpty()) {
                report(directive.line(), Finding.Code.DIRECTIVE_UNKNOWN);
            } else if (directive.kind().get().isGlobal()) {
                (directive.kind().get() == Directive.Kind.NEEDS ? needs : preloads).addAll(directive.words());
            } else {
                open.add(directive);
            }
        }

        private void block(Fence fence) {
            boolean session = SESSIONS.contains(fence.language()) || Transcript.begins(fence.lines());
            Optional<String> skipped = above(Directive.Kind.SKIP).map(Directive::rest);
            List<String> named =
                    above(Directive.Kind.SESSION).map(Directive::words).orElse(List.of(""));
            open.clear();
            if (session && skipped.isEmpty() && !Transcript.begins(fence.lines())) {
                report(fence.line(), Finding.Code.NO_PROMPT);
                return;
            }
            blocks.add(new SqlBlock(
                    session ? SqlBlock.Kind.SESSION : SqlBlock.Kind.SILENT,
                    fence.line(),
                    fence.lines(),
                    named.get(0),
                    named.size() > 1,
                    skipped));
        }

        private Optional<Directive> above(Directive.Kind kind) {
            return open.stream()
                    .filter(directive -> directive.kind().equals(Optional.of(kind)))
                    .findFirst();
        }

        private void report(int line, Finding.Code code) {
            findings.add(Finding.of(path, line, code));
        }
    }
}
