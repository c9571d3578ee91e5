package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Prose.Picture;
import cn.postgres.tusk.model.Prose.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pictures and comments of a body, and where everything was before hostile blocks were taken out. One per body. */
final class ProseParts {
    private final Guarded guarded;
    private final boolean moved;
    private final String source;
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    ProseParts(Guarded guarded) {
        this.guarded = guarded;
        this.moved = !guarded.kept().isEmpty();
        this.source = guarded.text();
    }

    List<Picture> pictures() {
        return pictures;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** The offset in the body of an offset in the text that was parsed. */
    int original(int offset) {
        return moved ? guarded.original(offset) : offset;
    }

    void picture(int from, int to, String alt, String target) {
        pictures.add(new Picture(original(from), original(to), alt, target, false));
    }

    /** Comments and pictures in a piece of HTML; all else in it belongs to its author. */
    void html(int from, int to) {
        int at = source.indexOf('<', from);
        while (at >= 0 && at < to) {
            int next = at + 1;
            if (source.startsWith("<!--", at)) {
                int close = source.indexOf("-->", at + 4);
                if (close < 0 || close + 3 > to) {
                    return;
                }
                next = close + 3;
                remarks.add(new Remark(original(at), original(next), source.substring(at + 4, close)));
            } else if (source.regionMatches(true, at, "<img", 0, 4)) {
                next = Math.max(next, tag(at, to));
            }
            at = source.indexOf('<', next);
        }
    }

    /** A picture's tag; the offset behind it. */
    private int tag(int from, int to) {
        int end = HtmlTag.end(source, from);
        if (end < 0 || end > to) {
            return from;
        }
        String tag = source.substring(from, end);
        String lower = tag.toLowerCase(Locale.ROOT);
        // An empty alt attribute says on purpose that the picture only adorns
        boolean described = lower.contains(" alt=") || lower.contains("\nalt=") || lower.contains("\talt=");
        pictures.add(new Picture(original(from), original(end), described ? "alt" : "", "", true));
        return end;
    }
}
