package cn.postgres.tusk.search.export;

/** The kinds of files whose names are made of their content; each has a folder. */
enum FileKind {
    TERMS('t'),
    PAGES('d'),
    TEXT('x'),
    WORDS('w'),
    PINYIN('p'),
    OTHER('m');

    private final char folder;

    FileKind(char folder) {
        this.folder = folder;
    }

    /** Path below the index's folder. */
    String file(int name) {
        return folder + "/" + Names.text(name) + ".bin";
    }
}
