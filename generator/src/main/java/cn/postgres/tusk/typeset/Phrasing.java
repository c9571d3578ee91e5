package cn.postgres.tusk.typeset;

import cn.postgres.tusk.pinyin.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a title may break: between the phrases of its Chinese, {@code 数据库的|性能优化|与诊断}. Words are put together
 * where one of them cannot stand at the beginning or the end of a line by itself: particles stay with what is before
 * them, prepositions and conjunctions with what follows. Pure functions, safe for threads.
 */
public final class Phrasing {
    /** Stay with the word before them. */
    private static final String ENCLITICS = "的地得了着著过過们們吗嗎呢吧啊之等者性化式型级級率度法学學器表库庫上下中里裡内內外后後前时時间間起来來去到为為成于於";

    /** Stay with the word after them, and a line may begin with them. */
    private static final String PROCLITICS =
            "与與和及或跟同在对對从從为為以把被将將让讓使由于於向给給到成比按如若当當用是有不没沒未无無非也都就还還只又再更最很太各每某该該这這那其本第新旧舊老总總并並且即已曾正仍却卻才可能会會要应應须須必别別请請先";

    /** Numerals, which want their measure beside them. */
    private static final String NUMERALS = "一二三四五六七八九十百千万萬亿億两兩几幾半数數多";

    /** What is counted, behind digits. */
    private static final String MEASURES =
            "个個章节節篇次种種年月日号號条條行列倍步天周週时時分秒点點项項类類层層级級页頁期届屆台份张張位名人块塊段款代集季讲講版部本套组組对對万萬亿億千百十大小";

    private Phrasing() {}

    /**
     * A title in pieces that must not be divided, in order; together they are the title. Beside the places of {@link
     * #breaks}, a piece ends behind a blank or a closing mark and before an opening bracket.
     */
    public static List<String> pieces(String title) {
        List<Integer> breaks = breaks(title);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= title.length(); i++) {
            if (i == title.length() || breaks.contains(i) || isPlain(title.charAt(i - 1), title.charAt(i))) {
                pieces.add(title.substring(from, i));
                from = i;
            }
        }
        return pieces;
    }

    private static boolean isPlain(char before, char after) {
        return before == ' ' && after != ' '
                || "：，、；！？）》」".indexOf(before) >= 0 && "：，、；！？）》」".indexOf(after) < 0
                || "（《「".indexOf(after) >= 0;
    }

    /**
     * The places where a line may break and would not by itself, as indexes into the text, in order. None beside blanks
     * and punctuation, where it breaks anyway.
     */
    static List<Integer> breaks(String text) {
        List<Integer> breaks = new ArrayList<>();
        List<String> pieces = Phrases.split(text);
        int at = 0;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            at += pieces.get(i).length();
            if (mayBreak(pieces.get(i), pieces.get(i + 1))) {
                breaks.add(at);
            }
        }
        return breaks;
    }

    private static boolean mayBreak(String before, String after) {
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        if (isQuote(last, '”', '’') && isWord(first) || isWord(last) && isQuote(first, '“', '‘')) {
            return true;
        }
        if (!isWord(last) || !isWord(first)) {
            return false;
        }
        boolean han = CharClass.of(last) == CharClass.IDEOGRAPH;
        if (CharClass.of(first) != CharClass.IDEOGRAPH) {
            return han && !isOneOf(before, PROCLITICS) && !isOneOf(before, NUMERALS) && !isOneOf(before, "年月");
        }
        return han ? betweenWords(before, after) : afterLatin(last, after);
    }

    private static boolean isQuote(int cp, char one, char other) {
        return cp == one || cp == other;
    }

    private static boolean isWord(int cp) {
        return CharClass.of(cp) != CharClass.OTHER;
    }

    private static boolean afterLatin(int last, String after) {
        boolean counted = last >= '0' && last <= '9' && MEASURES.indexOf(after.charAt(0)) >= 0;
        return !counted && !isOneOf(after, ENCLITICS);
    }

    // Two characters that no word of the list has are most likely a name: they stay together.
    private static boolean betweenWords(String before, String after) {
        if (isOneOf(after, ENCLITICS) || isOneOf(before, PROCLITICS) || isOneOf(before, NUMERALS)) {
            return false;
        }
        return !isSingle(after) || isOneOf(after, PROCLITICS);
    }

    private static boolean isSingle(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }

    private static boolean isOneOf(String word, String characters) {
        return word.length() == 1 && characters.indexOf(word.charAt(0)) >= 0;
    }
}
