package cn.postgres.tusk.render;

import cn.postgres.tusk.render.PageView.TermName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event's page shows besides its fields: where its words lead. Immutable.
 *
 * @param calendar its calendar file; null where its days are not known
 * @param cityUrl page of the branch in its city, or empty
 * @param speakers each with the page of the person or author, or an empty address
 */
public record EventView(
        @Nullable CalendarLink calendar, String cityUrl, List<TermName> speakers, List<TalkView> talks) {
    public EventView {
        speakers = List.copyOf(speakers);
        talks = List.copyOf(talks);
    }

    /**
     * A talk.
     *
     * @param slides address, or null
     * @param video address, or null
     */
    public record TalkView(
            String title,
            List<TermName> speakers,
            @Nullable String company,
            @Nullable String slides,
            @Nullable String video) {
        public TalkView {
            speakers = List.copyOf(speakers);
        }
    }
}
