package cn.postgres.tusk.search.export;

/** The searched fields of the Lucene index, in the order of their bits and statistics in the format. */
enum SearchedField {
    TITLE("title"),
    HEADINGS("headings"),
    TAGS("tags"),
    BODY("body"),
    CODE("code"),
    REPEATED("repeated");

    private static final SearchedField[] ALL = values();

    private final String lucene;

    SearchedField(String lucene) {
        this.lucene = lucene;
    }

    /** Name in the Lucene index. */
    String lucene() {
        return lucene;
    }

    int bit() {
        return 1 << ordinal();
    }

    /** Whether hits in it count for the order; {@link #REPEATED} only finds. */
    boolean isScored() {
        return this != REPEATED;
    }

    /** Whether its norms stand beside the postings; those of body and code stand in the root. */
    boolean hasNormsInShards() {
        return ordinal() <= TAGS.ordinal();
    }

    static SearchedField at(int ordinal) {
        return ALL[ordinal];
    }

    static int count() {
        return ALL.length;
    }
}
