package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.problem.Place;

/** Where a document says something of itself. */
final class HeaderPlace {
    private HeaderPlace() {}

    /** The line of what makes a document's address: {@code url}, or {@code slug}. */
    static Place ofAddress(Document document) {
        return of(document, document.header().url() == null ? "slug" : "url");
    }

    /** The line of a key of its header, else the line at which the document begins. */
    static Place of(Document document, String key) {
        int line = document.keyLines().getOrDefault(key, document.source().line());
        return new Place(document.source().path(), line, 0);
    }
}
