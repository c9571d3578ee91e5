package cn.postgres.tusk;

import cn.postgres.tusk.config.LanguageTag;
import cn.postgres.tusk.config.TermsConfig;
import cn.postgres.tusk.config.TermsConfig.TermEntry;
import cn.postgres.tusk.model.Term;
import java.util.HashMap;
import java.util.Map;

/** What terms are called in an edition's language, as far as {@code terms.yml} says. Immutable. */
record TermLabels(Map<String, String> byTerm) {
    static TermLabels of(TermsConfig terms, String language) {
        Map<String, String> labels = new HashMap<>();
        if (LanguageTag.primary(language).equals("en")) {
            add("tags", terms.tags(), labels);
            add("categories", terms.categories(), labels);
            add("authors", terms.authors(), labels);
            add("series", terms.series(), labels);
        }
        return new TermLabels(labels);
    }

    private static void add(String taxonomy, Map<String, TermEntry> declared, Map<String, String> labels) {
        declared.forEach((name, entry) -> {
            if (!entry.en().isEmpty()) {
                labels.put(taxonomy + ':' + (entry.zh().isEmpty() ? name : entry.zh()), entry.en());
            }
        });
    }

    String of(Term term) {
        return byTerm.getOrDefault(term.taxonomy() + ':' + term.name(), term.name());
    }
}
