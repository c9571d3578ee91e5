package cn.postgres.tusk.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The long texts of a body, which may be in memory or where an earlier run or phase has put them. Ask for one when it is
 * needed and do not keep it: memory then grows with what is known of pages and not with what they say. Immutable, safe
 * for threads. Two are equal if they say the same.
 */
public abstract class Texts {
    /** Sanitised HTML, as {@link Body#html} describes it. */
    public abstract String html();

    /** Visible text, as {@link Body#text} describes it. */
    public abstract String text();

    /** Text of the code blocks. */
    public abstract String code();

    /** Text and code in memory, without HTML: for work that asks for them several times. */
    public Texts plain() {
        return of("", text(), code());
    }

    /** UTF-16 units in all. */
    public long length() {
        return (long) html().length() + text().length() + code().length();
    }

    /** Texts in memory. */
    public static Texts of(String html, String text, String code) {
        return new Held(html, text, code);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Texts that
                && html().equals(that.html())
                && text().equals(that.text())
                && code().equals(that.code());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(html(), text(), code());
    }

    private static final class Held extends Texts {
        private final String html;
        private final String text;
        private final String code;

        Held(String html, String text, String code) {
            this.html = html;
            this.text = text;
            this.code = code;
        }

        @Override
        public String html() {
            return html;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
