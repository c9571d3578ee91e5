package cn.postgres.tusk.model;

import java.util.List;

/**
 * A term of a taxonomy with the entries that carry it.
 *
 * @param taxonomy {@code tags}, {@code categories}, {@code authors} or {@code series}
 * @param name as shown to the reader
 * @param slug in the address
 * @param synonyms other spellings that mean this term
 * @param url address of its page
 * @param entries sources of the entries, in list order (newest first; a series in its own order)
 */
public record Term(String taxonomy, String name, String slug, List<String> synonyms, String url, List<Source> entries) {
    public Term {
        synonyms = List.copyOf(synonyms);
        entries = List.copyOf(entries);
    }
}
