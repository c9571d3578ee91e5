package cn.postgres.tusk.facet;

/**
 * One value of a facet. Immutable.
 *
 * @param facet id of the facet, a segment of the address: {@code topic}
 * @param value what the entries have: a text, or a constant for which the model has a label
 * @param slug a segment of the address: {@code neihe}
 * @param url path of its page from the site's root, percent-encoded
 */
public record FacetValue(String facet, Object value, String slug, String url) {}
