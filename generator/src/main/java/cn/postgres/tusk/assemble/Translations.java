package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.LanguageConfig;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are translations, and of which. A translation stands beside its original as {@code post.en.md} beside
 * {@code post.md}, or names it with {@code translationOf}. One whose original is not there stays a page of its own.
 */
final class Translations {
    private final LanguageConfig languages;
    private final Map<String, Document> byName = new HashMap<>();
    private final List<Document> originals = new ArrayList<>();
    /** By the source of the original, then by language. */
    private final Map<Source, Map<String, Document>> byOriginal = new TreeMap<>();

    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Translations(LanguageConfig languages) {
        this.languages = languages;
    }

    /**
     * @param all every document, in source order, also those that are not published
     * @param published those that are
     */
    static Translations of(List<Document> all, List<Document> published, LanguageConfig languages) {
        Translations found = new Translations(languages);
        all.stream().filter(document -> !found.isTranslation(document)).forEach(found::name);
        Map<Source, Document> kept = new HashMap<>();
        published.forEach(document -> kept.put(document.source(), document));
        published.forEach(document -> found.add(document, kept));
        return found;
    }

    List<Document> originals() {
        return originals;
    }

    Map<Source, Map<String, Document>> byOriginal() {
        return byOriginal;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    List<Problem> problems() {
        return problems;
    }

    private boolean isTranslation(Document document) {
        return document.header().translationOf() != null
                || languages.ofName(document.source().stem()) != null;
    }

    /** Paths with and without the ending name one document each; slugs and names only where no path does. */
    private void name(Document document) {
        if (document.source().item() >= 0) {
            return;
        }
        String path = document.source().path();
        byName.put(fold(path), document);
        byName.put(fold(withoutEnding(path)), document);
        byName.putIfAbsent(fold(document.source().stem()), document);
        if (document.header().slug() != null) {
            byName.putIfAbsent(fold(document.header().slug()), document);
        }
    }

    private void add(Document document, Map<Source, Document> published) {
        if (!isTranslation(document)) {
            originals.add(document);
            return;
        }
        String language = language(document);
        Document original = original(document);
        if (language == null || original == null) {
            report(
                    language == null ? ProblemCode.TRANSLATION_LANGUAGE : ProblemCode.TRANSLATION_ORPHAN,
                    document,
                    language == null ? String.valueOf(document.header().lang()) : originalName(document));
            originals.add(document);
        } else if (!published.containsKey(original.source())) {
            leftOut.add(new LeftOut(document.source().path(), "original"));
        } else {
            Map<String, Document> others = byOriginal.computeIfAbsent(original.source(), source -> new TreeMap<>());
            Document first = others.putIfAbsent(language, document);
            if (first != null) {
                report(
                        ProblemCode.TRANSLATION_TWICE,
                        document,
                        original.source().path(),
                        first.source().path());
                leftOut.add(new LeftOut(document.source().path(), "collision"));
            }
        }
    }

    /** The language that the site publishes; null where it publishes none that the document could be in. */
    private @Nullable String language(Document document) {
        String named = languages.ofName(document.source().stem());
        if (named != null) {
            return named;
        }
        String written = String.valueOf(document.header().lang());
        return languages.translations().keySet().stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Document original(Document document) {
        String name = originalName(document);
        String folder = document.source().folder();
        String beside = folder.isEmpty() || name.startsWith("/") ? name : folder + "/" + name;
        Document found = byName.get(fold(withoutDots(beside)));
        return found != null || document.header().translationOf() == null ? found : byName.get(fold(withoutDots(name)));
    }

    private String originalName(Document document) {
        String written = document.header().translationOf();
        if (written != null) {
            return written.strip();
        }
        String stem = document.source().stem();
        return stem.substring(0, stem.lastIndexOf('.'));
    }

    private void report(ProblemCode code, Document document, Object... arguments) {
        Place place = new Place(document.source().path(), document.source().line(), 0);
        problems.add(Problem.of(code, place, arguments));
    }

    private static String withoutEnding(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    private static String withoutDots(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..") && !segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
