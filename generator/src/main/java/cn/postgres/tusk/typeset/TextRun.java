package cn.postgres.tusk.typeset;

import java.util.Arrays;
import java.util.List;

/** A piece of text without tags while it is read: its characters and where they stand. Not safe for threads. */
final class TextRun {
    private static final List<String> HAN_LANGUAGES = List.of("zh", "ja", "yue", "lzh", "wuu", "nan", "hak");

    private int[] cps = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;
    private boolean foreign;
    private String lang = "";

    void add(int cp, int start, int end, String in) {
        if (size == cps.length) {
            cps = Arrays.copyOf(cps, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        cps[size] = cp;
        starts[size] = start;
        ends[size] = end;
        size++;
        lang = in;
        if (cp >= 0x1100) {
            Script script = Script.of(cp);
            foreign |= script.isKana() || script == Script.HANGUL || script == Script.HAN && !isHanLanguage(in);
        }
    }

    /** The runs of other languages in it. */
    List<RunScan.Run> runs() {
        return foreign ? RunScan.runs(Arrays.copyOf(cps, size), !isHanLanguage(lang)) : List.of();
    }

    /** Whether Han characters are at home in a language; not to be told apart from Chinese where it is not known. */
    static boolean isHanLanguage(String lang) {
        for (String home : HAN_LANGUAGES) {
            if (Primary.is(lang, home)) {
                return true;
            }
        }
        return lang.isEmpty();
    }

    String lang() {
        return lang;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    void clear() {
        size = 0;
        foreign = false;
        lang = "";
    }
}
