package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.problem.Place;

/** Where a document says something of itself. */
final class HeaderPlace {
    private HeaderPlace() {}

    /** The line of a key of its header, else the line at which the document begins. */
    static Place of(Document document, String key) {
        return new Place(document.source().path(), document.source().line(), 0);
    }
}
