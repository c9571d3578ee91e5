package cn.postgres.tusk.typeset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the runs of Japanese and Korean, and on pages in other languages of Chinese, in a piece of text without tags. A kana by itself makes no Japanese (优の良品 is a
 * Chinese shop): it takes two in a row. Han characters beside hiragana are Japanese unless one stands there that Japanese
 * does not write. Pure functions, safe for threads.
 */
final class RunScan {
    /** Han characters that Chinese needs and Japanese hardly has. */
    private static final BitSet CHINESE =
            "是们这吗么说对为个过还样吧呢啊您她它你给让从时间问题应该什哪谁很對們這說沒樣點".chars().collect(BitSet::new, BitSet::set, BitSet::or);

    /**
     * A run.
     *
     * @param from index of its first character among the characters of the text
     * @param to index behind its last
     */
    record Run(int from, int to, String lang) {}

    private final int[] cps;
    private final boolean han;
    private final List<Run> runs = new ArrayList<>();

    private RunScan(int[] cps, boolean han) {
        this.cps = cps;
        this.han = han;
    }

    /**
     * The runs in their order.
     *
     * @param han whether Han characters without kana are a run too, of Chinese
     */
    static List<Run> runs(int[] cps, boolean han) {
        RunScan scan = new RunScan(cps, han);
        scan.all();
        return scan.runs;
    }

    static boolean isChinese(int cp) {
        return CHINESE.get(cp);
    }

    private void all() {
        int at = 0;
        while (at < cps.length) {
            Script script = Script.of(cps[at]);
            if (script == Script.HANGUL) {
                at = korean(at);
            } else if (script.isKana() || script == Script.HAN) {
                at = sentence(at);
            } else {
                at++;
            }
        }
    }

    /** Hangul with the blanks and points between its words. */
    private int korean(int from) {
        int to = from;
        for (int at = from; at < cps.length; at++) {
            Script script = Script.of(cps[at]);
            if (script == Script.HANGUL) {
                to = at + 1;
            } else if (script != Script.BLANK && script != Script.OTHER || cps[at] > 0x7f) {
                break;
            }
        }
        runs.add(new Run(from, to, "ko"));
        return to;
    }

    /** Han and kana up to the next punctuation, blank or other script. */
    private int sentence(int from) {
        int to = from;
        int kana = 0;
        int hiragana = 0;
        int ideographs = 0;
        boolean chinese = false;
        for (; to < cps.length; to++) {
            Script script = Script.of(cps[to]);
            if (script == Script.HAN) {
                ideographs++;
                chinese |= isChinese(cps[to]);
            } else if (script.isKana()) {
                kana++;
                hiragana += script == Script.HIRAGANA ? 1 : 0;
            } else if (script != Script.JOINED) {
                break;
            }
        }
        if (kana > 0 && hasKanaWord(from, to)) {
            if (!chinese && hiragana > 0 && kana * 3 >= kana + ideographs) {
                add(from, to, "ja");
            } else {
                kanaWords(from, to);
            }
        } else if (han && kana == 0) {
            add(from, to, "zh");
        }
        return to;
    }

    private boolean hasKanaWord(int from, int to) {
        int row = 0;
        for (int at = from; at < to; at++) {
            row = Script.of(cps[at]) == Script.HAN ? 0 : row + 1;
            if (row > 1) {
                return true;
            }
        }
        return false;
    }

    private void kanaWords(int from, int to) {
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || Script.of(cps[at]) == Script.HAN) {
                if (at - start > 1) {
                    add(start, at, "ja");
                }
                start = at + 1;
            }
        }
    }

    /** Joins it to the run before it where only points and brackets stand between. */
    private void add(int from, int to, String lang) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.lang.equals(lang) && isOnlyPoints(last.to, from)) {
            runs.set(runs.size() - 1, new Run(last.from, to, lang));
        } else {
            runs.add(new Run(from, to, lang));
        }
    }

    private boolean isOnlyPoints(int from, int to) {
        for (int at = from; at < to; at++) {
            if (Script.of(cps[at]) != Script.OTHER || cps[at] < 0x80) {
                return false;
            }
        }
        return true;
    }
}
