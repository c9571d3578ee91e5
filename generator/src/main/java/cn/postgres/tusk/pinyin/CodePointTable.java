package cn.postgres.tusk.pinyin;

import org.jspecify.annotations.Nullable;

/** A number by code point, 0 for none, in pages of 256. Not thread-safe while it is filled. */
final class CodePointTable {
    private final int[] @Nullable [] pages = new int[(Character.MAX_CODE_POINT + 1) >> 8][];

    void put(int cp, int number) {
        int @Nullable [] page = pages[cp >> 8];
        if (page == null) {
            page = new int[256];
            pages[cp >> 8] = page;
        }
        page[cp & 255] = number;
    }

    int get(int cp) {
        int @Nullable [] page = pages[cp >> 8];
        return page == null ? 0 : page[cp & 255];
    }
}
