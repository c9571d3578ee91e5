package cn.postgres.tusk.incremental;

import java.util.Locale;

/** What a cache holds, as users are told of it. */
public enum CachePart {
    /** Which Tusk wrote the rest. */
    VERSION,
    /** What sources were parsed to. */
    PARSES,
    /** What the bytes of sources were. */
    SOURCES,
    /** Summaries and what pages repeat. */
    DIGESTS,
    /** What the files of the output were made of. */
    PAGES,
    /** The search index, and of what it was made. */
    INDEX,
    /** Of what the search index for browsers was made. */
    EXPORT,
    /** The last run as a whole. */
    RUN;

    /** Name of the phrase for it in the catalogues of problems. */
    String phrase() {
        return "phrase.cache-" + name().toLowerCase(Locale.ROOT);
    }
}
