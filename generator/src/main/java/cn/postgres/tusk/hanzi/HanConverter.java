package cn.postgres.tusk.hanzi;

import java.util.Map;

/**
 * Converts Chinese text from one script to the other, phrase by phrase: at each place the longest phrase of the
 * dictionary, else the character. What no dictionary has stays as it is, so that text in another language comes out
 * unchanged. Making one reads the dictionaries, about 0.1 s; afterwards immutable and safe for threads.
 *
 * <pre>{@code
 * HanConverter.of(HanForm.TAIWAN, Map.of()).text("数据库里的软件")   // 資料庫裡的軟體
 * }</pre>
 */
public final class HanConverter {
    private final Phrases.Tries phrases;

    private HanConverter(Phrases.Tries phrases) {
        this.phrases = phrases;
    }

    /**
     * A converter.
     *
     * @param own words of the site and what they become; they win over every dictionary
     */
    public static HanConverter of(HanForm form, Map<String, String> own) {
        return new HanConverter(Phrases.of(form, own));
    }

    /** A text without markup. */
    public String text(String text) {
        if (!hasHan(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        Run run = new Run(this);
        run.append(text, 0, text.length());
        run.flush(out);
        return out.toString();
    }

    /**
     * A whole page or a part of one: the text that a reader sees or hears. Elements, their order, and every attribute
     * that is not read out stay byte by byte. See {@link HtmlText} for what is left alone.
     */
    public String page(String html) {
        return new HtmlText(this).convert(html);
    }

    Phrases.Tries phrases() {
        return phrases;
    }

    /** Whether a text has characters that a dictionary may know: from U+2E80 on, below which there is no Han. */
    static boolean hasHan(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x2E80) {
                return true;
            }
        }
        return false;
    }
}
