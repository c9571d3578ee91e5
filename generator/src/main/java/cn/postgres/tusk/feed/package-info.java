/**
 * Feeds, sitemap and robots.txt. In: the configuration, the {@link cn.postgres.tusk.model.Site} and, for feeds with
 * whole texts, the bodies. Out: {@link cn.postgres.tusk.model.Output}s. Knows no theme and no template.
 *
 * <p>The site's feeds are {@code rss.xml}, {@code atom.xml} and {@code feed.json} at the top; a tag and an author has
 * the same three beside its own page: {@code /tags/数据库/rss.xml} for {@code /tags/数据库/}. Where the site's content brings
 * a file of the same name, that file wins.
 *
 * <p>Without {@code baseUrl} nobody can know the site's address. Feeds then hold addresses relative to themselves, which
 * most readers resolve, and ids of the form {@code urn:uuid:…} made from the site's title and the path; there is no
 * sitemap, because its format knows whole addresses only, and robots.txt names none.
 */
@NullMarked
package cn.postgres.tusk.feed;

import org.jspecify.annotations.NullMarked;
