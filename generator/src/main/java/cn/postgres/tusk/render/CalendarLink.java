package cn.postgres.tusk.render;

import org.jspecify.annotations.Nullable;

/**
 * A calendar file, as templates link to it. Immutable.
 *
 * @param url path of the file, for {@code url()}
 * @param subscribe the same for calendar programs, {@code webcal://…}; null where the site's address is not known
 */
public record CalendarLink(String url, @Nullable String subscribe) {}
