package cn.postgres.tusk.lint;

import cn.postgres.tusk.model.Prose;
import java.util.List;

/**
 * What the rules look at.
 *
 * @param passages those of the header, then those of the body
 * @param body for what is no passage: pictures
 * @param exact whether places in the body are good for edits
 */
record Page(List<Passage> passages, Prose body, SourceLines lines, boolean exact) {
    Page {
        passages = List.copyOf(passages);
    }
}
