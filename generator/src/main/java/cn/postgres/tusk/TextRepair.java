package cn.postgres.tusk;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.lint.Finding;
import cn.postgres.tusk.lint.Lint;
import cn.postgres.tusk.lint.Patch;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.source.SourceFile;
import cn.postgres.tusk.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the text of one file. Each round is proved: the repaired text is read again, and what its reader sees must be
 * what was seen before with the edits applied; code, addresses, links, the levels of headings and the rest of the header
 * must be the same. A passage where this fails is left as it is. Used once, by one thread.
 */
final class TextRepair {
    /** A repair may make room for another: a full-width letter becomes one that wants a space. */
    private static final int ROUNDS = 8;

    private final EntryParser parser;
    private final EntryLint lint;
    private final Set<String> anchors;
    private final SourceFile.Kind kind;
    private final Set<Where> refused = new TreeSet<>();
    private int repairs;

    /** @param anchors ids, in small letters, that links of the site lead to: headings that have them keep their text */
    TextRepair(EntryParser parser, EntryLint lint, Set<String> anchors, SourceFile.Kind kind) {
        this.parser = parser;
        this.lint = lint;
        this.anchors = anchors;
        this.kind = kind;
    }

    /**
     * A repaired text.
     *
     * @param repairs how many places were repaired
     * @param refused lines near which places were not, because more would have changed than their words
     */
    record Repaired(String text, int repairs, List<Integer> refused) {}

    /** A passage of one of the file's drafts. */
    private record Where(int draft, int passage, int line) implements Comparable<Where> {
        @Override
        public int compareTo(Where other) {
            int byDraft = Integer.compare(draft, other.draft);
            return byDraft != 0 ? byDraft : Integer.compare(passage, other.passage);
        }
    }

    /** A text and what was made of it. */
    private record Seen(SourceText text, EntryParser.Reading reading, List<Lint.Draft> drafts, List<Lint.View> views) {}

    /** What can be repaired, by passage. */
    private record Wanted(TreeMap<Where, List<Finding>> byPassage) {
        List<Finding> all() {
            return byPassage.values().stream().flatMap(List::stream).toList();
        }
    }

    Repaired repair(SourceText text) {
        Seen seen = see(text);
        for (int round = 0; round < ROUNDS; round++) {
            Seen next = round(seen);
            if (next == null) {
                break;
            }
            seen = next;
        }
        List<Integer> lines = refused.stream().map(Where::line).toList();
        return new Repaired(seen.text().text(), repairs, lines);
    }

    private Seen see(SourceText text) {
        EntryParser.Reading reading = parser.read(kind, text);
        List<Lint.Draft> drafts = reading.parts().stream()
                .map(part -> lint.draft(text, part).value())
                .toList();
        return new Seen(text, reading, drafts, drafts.stream().map(Lint::view).toList());
    }

    /** The text after one round; null where nothing is left to do. */
    private @Nullable Seen round(Seen seen) {
        Wanted wanted = wanted(seen);
        if (wanted.byPassage().isEmpty()) {
            return null;
        }
        Seen whole = proved(seen, wanted.byPassage());
        if (whole != null) {
            return whole;
        }
        // Something went wrong somewhere: what is good by itself is kept, passage by passage
        Seen current = seen;
        for (Where where : wanted.byPassage().keySet()) {
            Wanted now = wanted(current);
            List<Finding> findings = now.byPassage().get(where);
            if (findings == null) {
                continue;
            }
            TreeMap<Where, List<Finding>> one = new TreeMap<>();
            one.put(where, findings);
            Seen next = proved(current, one);
            if (next == null) {
                refused.add(where);
            } else {
                current = next;
            }
        }
        return current == seen ? null : current;
    }

    private Wanted wanted(Seen seen) {
        TreeMap<Where, List<Finding>> byPassage = new TreeMap<>();
        for (int draft = 0; draft < seen.drafts().size(); draft++) {
            List<String> ids = seen.reading().parts().get(draft).headings();
            int headings = headings(seen.drafts().get(draft));
            for (Finding finding : lint.findings(seen.drafts().get(draft))) {
                if (finding.edits().isEmpty() || isAnchor(finding, ids, headings)) {
                    continue;
                }
                Where where = new Where(
                        draft,
                        finding.edits().get(0).passage(),
                        finding.problem().place().line());
                if (!refused.contains(where)) {
                    byPassage.computeIfAbsent(where, key -> new ArrayList<>()).add(finding);
                }
            }
        }
        return new Wanted(byPassage);
    }

    private static int headings(Lint.Draft draft) {
        return (int) draft.prose().blocks().stream()
                .filter(block -> block.level() > 0)
                .count();
    }

    /** Whether a finding stands in a heading that something leads to; its id follows its text. */
    private boolean isAnchor(Finding finding, List<String> ids, int headings) {
        if (finding.heading() < 0) {
            return false;
        }
        // The page's own title is a heading of the text, but has no id
        int index = finding.heading() - (headings - ids.size());
        return headings - ids.size() > 1
                || index >= 0 && anchors.contains(ids.get(index).toLowerCase(Locale.ROOT));
    }

    private @Nullable Seen proved(Seen seen, TreeMap<Where, List<Finding>> wanted) {
        Patch patch = Patch.of(seen.text().text(), new Wanted(wanted).all());
        if (patch.applied().isEmpty()) {
            return null;
        }
        Seen next = see(new SourceText(seen.text().path(), patch.text(), ""));
        if (!sameTexts(seen, next, wanted, patch) || !sameRest(seen.reading(), next.reading())) {
            return null;
        }
        repairs += patch.applied().size();
        return next;
    }

    private static boolean sameTexts(Seen seen, Seen next, TreeMap<Where, List<Finding>> wanted, Patch patch) {
        if (seen.views().size() != next.views().size()) {
            return false;
        }
        Set<Finding> applied = new HashSet<>(patch.applied());
        for (int draft = 0; draft < seen.views().size(); draft++) {
            List<Finding> own = new ArrayList<>();
            for (Where where : wanted.keySet()) {
                if (where.draft() == draft) {
                    wanted.get(where).stream().filter(applied::contains).forEach(own::add);
                }
            }
            Lint.View before = seen.views().get(draft);
            Lint.View after = next.views().get(draft);
            if (!before.objects().equals(after.objects())
                    || !Patch.expected(before.passages(), own).equals(after.passages())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRest(EntryParser.Reading before, EntryParser.Reading after) {
        boolean same = before.documents().size() == after.documents().size()
                && codes(before).equals(codes(after));
        for (int i = 0; same && i < before.documents().size(); i++) {
            Document old = before.documents().get(i);
            same = sameBody(old.body(), after.documents().get(i).body());
        }
        for (int i = 0; same && i < before.parts().size(); i++) {
            same = sameFields(
                    before.parts().get(i).fields(), after.parts().get(i).fields());
        }
        return same;
    }

    private static List<String> codes(EntryParser.Reading reading) {
        return reading.problems().stream().map(problem -> problem.code().id()).toList();
    }

    private static boolean sameBody(Body before, Body after) {
        return before.code().equals(after.code())
                && codeElements(before.html()).equals(codeElements(after.html()))
                && before.links().stream()
                        .map(link -> link.kind() + link.target())
                        .toList()
                        .equals(after.links().stream()
                                .map(link -> link.kind() + link.target())
                                .toList())
                && before.headings().stream()
                        .map(heading -> heading.level())
                        .toList()
                        .equals(after.headings().stream()
                                .map(heading -> heading.level())
                                .toList());
    }

    /** What stands in code on the page: said by the page itself, not by those who decided what is code. */
    private static List<String> codeElements(String html) {
        List<String> codes = new ArrayList<>();
        for (int open = html.indexOf("<code"); open >= 0; open = html.indexOf("<code", open + 1)) {
            int close = html.indexOf("</code>", open);
            codes.add(html.substring(open, close < 0 ? html.length() : close));
        }
        return codes;
    }

    /** Whether two headers say the same but for their texts, of which those that are judged are compared as passages. */
    private static boolean sameFields(Value.Mapping before, Value.Mapping after) {
        if (before.fields().size() != after.fields().size()) {
            return false;
        }
        for (int i = 0; i < before.fields().size(); i++) {
            Value.Field old = before.fields().get(i);
            Value.Field now = after.fields().get(i);
            boolean judged = EntryLint.isText(old) || old.key().equals("body");
            if (!old.key().equals(now.key()) || !judged && !same(old.value(), now.value())) {
                return false;
            }
        }
        return true;
    }

    /** Whether two values are the same wherever they stand. */
    private static boolean same(Value before, Value after) {
        if (before instanceof Value.Scalar old && after instanceof Value.Scalar now) {
            return old.text().equals(now.text()) && old.kind() == now.kind();
        }
        if (before instanceof Value.Sequence old && after instanceof Value.Sequence now) {
            boolean same = old.items().size() == now.items().size();
            for (int i = 0; same && i < old.items().size(); i++) {
                same = same(old.items().get(i), now.items().get(i));
            }
            return same;
        }
        if (before instanceof Value.Mapping old && after instanceof Value.Mapping now) {
            boolean same = old.fields().size() == now.fields().size();
            for (int i = 0; same && i < old.fields().size(); i++) {
                same = old.fields().get(i).key().equals(now.fields().get(i).key())
                        && same(old.fields().get(i).value(), now.fields().get(i).value());
            }
            return same;
        }
        return false;
    }
}
