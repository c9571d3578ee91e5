package cn.postgres.tusk.feed;

import cn.postgres.tusk.model.Entry;
import java.util.List;

/**
 * What stands in one calendar file.
 *
 * @param path of the file from the site's root
 * @param events earliest first, each on known days
 */
record Calendar(String path, String title, List<Entry> events) {
    Calendar {
        events = List.copyOf(events);
    }
}
