package cn.postgres.tusk.markdown;

import cn.postgres.tusk.text.Han;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;

/**
 * Which way a run of delimiters faces. CommonMark lets a run beside punctuation open or close only if the far side is a
 * blank or punctuation too, and Chinese has no blanks: <code>**注意：**后文</code> stays two pairs of asterisks.
 *
 * <p>The rule here is CommonMark 0.31.2's, and in addition:
 *
 * <ul>
 *   <li>A run behind punctuation also closes if the punctuation is Chinese or the character behind the run is Chinese,
 *       unless the punctuation is an opening bracket or quote, which nobody ends emphasis with.
 *   <li>A run before punctuation also opens if the punctuation is Chinese or the character before the run is Chinese,
 *       unless the punctuation is a closing bracket or a stop: there an author means to close.
 *   <li>Two asterisks behind Chinese and a blank, which cannot open, close if the paragraph has a half pair before them
 *       and none behind them: <code>**先备份 ** ，再升级</code>.
 *   <li>A lone asterisk in {@code count(*)} or between two digits is text. One before a stop, a closing bracket or the
 *       dot of a name does not open: <code>t.*，其中</code>, {@code (t.*)}, <code>备份*.conf和*.sql</code>.
 *   <li>Four asterisks that can open and close are two pairs: <code>**甲。****乙**</code>.
 * </ul>
 *
 * <p>Chinese is here every character of East Asian width, Hangul too, with its punctuation; punctuation shared with
 * Latin, as {@code ” … )}, counts as Chinese if what stands on its other side is. Characters that are not seen, such
 * as variation selectors and the zero-width space, are looked through. A paragraph without a Chinese character is read
 * exactly as by CommonMark. Low lines keep CommonMark's rule throughout, because they stand in names.
 *
 * <p>This is the direction of <a href="https://github.com/commonmark/commonmark-spec/issues/650">commonmark-spec issue
 * 650</a> and its pull request 839, which count Chinese punctuation as letters. Told apart here is which side an author
 * can mean, so that <code>** 甲**，乙**丙**</code> does not become bold from the comma on.
 */
final class Flanking {
    /** How many characters are looked through for one that counts. */
    private static final int REACH = 8;

    /** How long the brackets of a factor may be. */
    private static final int FACTOR = 64;

    /** Longest paragraph in which pairs are counted. */
    private static final int LONGEST_PAIRED = 4_000;

    private final CharSequence text;
    private final int from;
    private final int to;
    private final boolean chinese;
    private final boolean spaceBefore;
    private final boolean spaceAfter;
    private final boolean markBefore;
    private final boolean markAfter;
    private final boolean plainLeft;
    private final boolean plainRight;
    private final boolean left;
    private final boolean right;

    /**
     * Looks at a run.
     *
     * @param from where the run begins
     * @param to behind its end
     * @param chinese whether what is said of Chinese holds: false in a paragraph without any
     */
    Flanking(CharSequence text, int from, int to, boolean chinese) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.chinese = chinese;
        int before = from > 0 ? Character.codePointBefore(text, from) : '\n';
        int after = to < text.length() ? Character.codePointAt(text, to) : '\n';
        spaceBefore = isSpace(before);
        spaceAfter = isSpace(after);
        markBefore = isPunctuation(before);
        markAfter = isPunctuation(after);
        boolean operator = chinese && to - from == 1 && isOperator(before, after);
        plainLeft = !operator && !spaceAfter && (!markAfter || spaceBefore || markBefore);
        plainRight = !operator && !spaceBefore && (!markBefore || spaceAfter || markAfter);
        boolean wildcard = chinese && !operator && isWildcard();
        left = !wildcard && (plainLeft || chinese && !operator && !spaceAfter && opensBeforeMark());
        right = plainRight || chinese && !operator && (spaceBefore ? closesBehindBlank() : closesBehindMark());
    }

    /** Whether an emphasis of a kind could open here. */
    boolean opens(DelimiterProcessor kind) {
        return opens(kind, left, right);
    }

    /** The same by CommonMark alone. */
    boolean opensInCommonMark(DelimiterProcessor kind) {
        return opens(kind, plainLeft, plainRight);
    }

    boolean closes(DelimiterProcessor kind) {
        return closes(kind, left, right);
    }

    boolean closesInCommonMark(DelimiterProcessor kind) {
        return closes(kind, plainLeft, plainRight);
    }

    /** Whether a run can end one strong text and begin the next: <code>**甲。****乙**</code>. */
    boolean isTwoPairs() {
        return chinese && to - from == 4 && text.charAt(from) == '*' && left && right;
    }

    private boolean opens(DelimiterProcessor kind, boolean facesLeft, boolean facesRight) {
        return kind.canBeOpener("", "", facesLeft, facesRight, markBefore, markAfter, spaceBefore, spaceAfter);
    }

    private boolean closes(DelimiterProcessor kind, boolean facesLeft, boolean facesRight) {
        return kind.canBeCloser("", "", facesLeft, facesRight, markBefore, markAfter, spaceBefore, spaceAfter);
    }

    /** Whether what stands around a lone asterisk makes it one of SQL or arithmetic: {@code count(*)}, {@code 2*3}. */
    private static boolean isOperator(int before, int after) {
        return before == '(' && after == ')' || isDigit(before) && isDigit(after);
    }

    /** Whether a lone asterisk stands for whatever there is, or ends emphasis: what follows begins nothing. */
    private boolean isWildcard() {
        if (to - from > 1 || text.charAt(from) != '*') {
            return false;
        }
        int at = seen(to);
        int mark = at < text.length() ? Character.codePointAt(text, at) : '\n';
        return mark == '.' || isClosing(mark) && mark != '”' && mark != '’' || isStop(mark, at);
    }

    private static boolean isDigit(int cp) {
        return cp >= '0' && cp <= '9';
    }

    /** Whether any character of a text is Chinese. */
    static boolean hasChinese(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x1100 && isChinese(Character.codePointAt(text, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean opensBeforeMark() {
        int at = seen(to);
        int mark = at < text.length() ? Character.codePointAt(text, at) : '\n';
        if (isClosing(mark) || isStop(mark, at) || isFactor(mark, at)) {
            return false;
        }
        return isChinese(mark) || isChinese(seenBefore(from)) || isChinese(beyondAfter(at));
    }

    private boolean closesBehindMark() {
        int mark = seenBefore(from);
        if (isOpening(mark)) {
            return false;
        }
        return isChinese(mark) || isChinese(seenAfter()) || isChinese(beyondBefore());
    }

    /** Whether two asterisks with blanks around them, or a stop behind, can only be the end of a pair. */
    private boolean closesBehindBlank() {
        boolean two = to - from == 2 && text.charAt(from) == '*' && text.length() <= LONGEST_PAIRED;
        if (!two || from == 0 || text.charAt(from - 1) == '\n' || !spaceAfter && !isStop(seenAfter(), seen(to))) {
            return false;
        }
        int i = from;
        while (i > 0 && text.charAt(i - 1) == ' ') {
            i--;
        }
        return isChinese(seenBefore(i)) && pairs(0, from) % 2 == 1 && pairs(to, text.length()) % 2 == 0;
    }

    private int seenAfter() {
        int at = seen(to);
        return at < text.length() ? Character.codePointAt(text, at) : '\n';
    }

    /** How many runs of two asterisks there are. */
    private int pairs(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            int run = i;
            while (run < end && text.charAt(run) == '*') {
                run++;
            }
            count += run - i == 2 ? 1 : 0;
            i = Math.max(i, run - 1);
        }
        return count;
    }

    /** Where the first character that is seen stands. */
    private int seen(int start) {
        int i = start;
        while (i < text.length() && i < start + REACH && Han.isInvisible(Character.codePointAt(text, i))) {
            i += Character.charCount(Character.codePointAt(text, i));
        }
        return i;
    }

    private int seenBefore(int end) {
        int i = end;
        while (i > 0) {
            int cp = Character.codePointBefore(text, i);
            if (!Han.isInvisible(cp) || i <= end - REACH) {
                return cp;
            }
            i -= Character.charCount(cp);
        }
        return '\n';
    }

    /** The first character behind a mark and those that follow it which is not a mark. */
    private int beyondAfter(int mark) {
        for (int i = mark; i < Math.min(text.length(), mark + REACH); ) {
            int cp = Character.codePointAt(text, i);
            if (!isPunctuation(cp) && !Han.isInvisible(cp)) {
                return cp;
            }
            i += Character.charCount(cp);
        }
        return '\n';
    }

    private int beyondBefore() {
        for (int i = from; i > Math.max(0, from - REACH); ) {
            int cp = Character.codePointBefore(text, i);
            if (!isPunctuation(cp) && !Han.isInvisible(cp)) {
                return cp;
            }
            i -= Character.charCount(cp);
        }
        return '\n';
    }

    /** Whether a mark ends a part of a sentence; a dot or colon of ASCII may begin a name instead. */
    private boolean isStop(int mark, int at) {
        if ("，。、；：！？．｡､".indexOf(mark) >= 0) {
            return true;
        }
        if (",;:.!?".indexOf(mark) < 0) {
            return false;
        }
        int next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        return next > 0x7f || !Character.isLetterOrDigit(next) && next != ':';
    }

    /** Whether a lone asterisk multiplies what is in brackets behind it: {@code 单价*(1+税率)*数量}. */
    private boolean isFactor(int mark, int at) {
        if (to - from > 1 || mark != '(' && mark != '（') {
            return false;
        }
        for (int i = at + 1; i < Math.min(text.length(), at + FACTOR); i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '）') {
                return false;
            }
            if ("+-*/×÷−".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChinese(int cp) {
        return Han.isUnspaced(cp) || Han.isHangul(cp);
    }

    private static boolean isOpening(int cp) {
        int type = Character.getType(cp);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean isClosing(int cp) {
        int type = Character.getType(cp);
        return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static boolean isSpace(int cp) {
        return cp == ' '
                || cp == '\t'
                || cp == '\n'
                || cp == '\r'
                || cp == '\f'
                || cp > 0x7f && Character.getType(cp) == Character.SPACE_SEPARATOR;
    }

    private static boolean isPunctuation(int cp) {
        return switch (Character.getType(cp)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
