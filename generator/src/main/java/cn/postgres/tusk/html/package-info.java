/**
 * Contributed HTML made safe. In: a {@link cn.postgres.tusk.model.RawBody}, or a source file in HTML. Out: a {@link
 * cn.postgres.tusk.model.Body} whose HTML holds only what {@link cn.postgres.tusk.html.Rules} allows and is well formed,
 * with links and anchors registered like those of Markdown. All of Jsoup is in here. Knows nothing of Markdown, other
 * files or themes.
 *
 * <p>Threat: whoever can send in a text must not be able to run code in a reader's browser, to send the reader's data
 * elsewhere, or to dress the text up as a part of the site. So nothing is kept because it is not known to be bad;
 * everything that stays is on the list.
 */
@NullMarked
package cn.postgres.tusk.html;

import org.jspecify.annotations.NullMarked;
