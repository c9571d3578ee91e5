package cn.postgres.tusk.text;

import java.util.Locale;

/** Where a file that belongs to a page stands: in the page's folder. Pure functions. */
public final class FileBeside {
    private static final String PAGE_ENDING = ".html";

    private FileBeside() {}

    /**
     * The path of a file beside a page.
     *
     * @param page path of the page: {@code /events/x/} or {@code /events/x.html}
     * @param file {@code event.ics}
     * @return {@code /events/x/event.ics} for both
     */
    public static String path(String page, String file) {
        if (page.endsWith("/")) {
            return page + file;
        }
        String lower = page.toLowerCase(Locale.ROOT);
        return (lower.endsWith(PAGE_ENDING) ? page.substring(0, page.length() - PAGE_ENDING.length()) : page)
                + "/"
                + file;
    }
}
