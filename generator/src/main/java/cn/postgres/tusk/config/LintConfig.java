package cn.postgres.tusk.config;

import cn.postgres.tusk.model.Doc;
import cn.postgres.tusk.problem.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the check of how text is written. Immutable.
 *
 * @param names right name by wrong name; a name that stands for itself is left alone
 */
public record LintConfig(
        @Doc(zh = "是否检查文字的写法", en = "Whether the way text is written is checked", fallback = "true")
        boolean enabled,

        @Doc(
                zh = "中文与英文、数字之间要有空格（require）、不要空格（forbid）或不管（off）",
                en = "Space between Han and Latin: wanted, unwanted, or either",
                fallback = "require")
        Spacing spacing,

        @Doc(zh = "产品名：错误写法: 正确写法；两边一样表示不管它", en = "Product names: wrong: right; the same on both sides: leave it")
        Map<String, String> names,

        @Doc(
                key = "han-latin-space",
                zh = "中文与英文、数字之间的空格",
                en = "Space between Han and Latin or digits",
                fallback = "info")
        Level hanLatinSpace,

        @Doc(
                key = "half-width-punctuation",
                zh = "中文之后的半角标点",
                en = "Half-width punctuation after Han",
                fallback = "info")
        Level halfWidthPunctuation,

        @Doc(key = "unpaired", zh = "不成对的括号、引号与书名号", en = "Brackets and quotes without a partner", fallback = "warning")
        Level unpaired,

        @Doc(key = "repeated-punctuation", zh = "重复的标点", en = "Punctuation that is doubled", fallback = "info")
        Level repeatedPunctuation,

        @Doc(key = "product-name", zh = "产品名的写法", en = "Names of products", fallback = "warning")
        Level productName,

        @Doc(
                key = "leftover-markup",
                zh = "页面上残留的 ** 、~~ 与 ](",
                en = "Markup that shows on the page",
                fallback = "warning")
        Level leftoverMarkup,

        @Doc(key = "heading-level", zh = "标题跳级", en = "Headings that skip a level", fallback = "info")
        Level headingLevel,

        @Doc(key = "heading-punctuation", zh = "标题末尾的标点", en = "Punctuation at the end of a heading", fallback = "info")
        Level headingPunctuation,

        @Doc(key = "image-alt", zh = "图片没有替代文字", en = "Pictures without alternative text", fallback = "warning")
        Level imageAlt,

        @Doc(key = "full-width-indent", zh = "用全角空格缩进", en = "Indents made of full-width spaces", fallback = "info")
        Level fullWidthIndent,

        @Doc(key = "full-width-letters", zh = "全角字母与数字", en = "Full-width letters and digits", fallback = "info")
        Level fullWidthLetters,

        @Doc(key = "straight-quotes", zh = "中文里的直引号", en = "Straight quotes around Han", fallback = "info")
        Level straightQuotes,

        @Doc(key = "ellipsis", zh = "省略号的写法", en = "Ellipses made of dots", fallback = "info")
        Level ellipsis,

        @Doc(key = "dash", zh = "破折号的写法", en = "Dashes made of hyphens", fallback = "info")
        Level dash) {

    public LintConfig {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Whether a space belongs between Han and Latin. */
    public enum Spacing {
        REQUIRE,
        FORBID,
        OFF
    }

    /** How grave it is when a rule is broken. */
    public enum Level {
        OFF(null),
        INFO(Severity.INFO),
        WARNING(Severity.WARNING),
        ERROR(Severity.ERROR);

        private final @Nullable Severity severity;

        Level(@Nullable Severity severity) {
            this.severity = severity;
        }

        /** The severity of its problems; null for none. */
        public @Nullable Severity severity() {
            return severity;
        }
    }

    /** The level of each rule by its id, in the order of the settings. */
    public Map<String, Level> levels() {
        Map<String, Level> levels = new LinkedHashMap<>();
        levels.put("han-latin-space", hanLatinSpace);
        levels.put("half-width-punctuation", halfWidthPunctuation);
        levels.put("unpaired", unpaired);
        levels.put("repeated-punctuation", repeatedPunctuation);
        levels.put("product-name", productName);
        levels.put("leftover-markup", leftoverMarkup);
        levels.put("heading-level", headingLevel);
        levels.put("heading-punctuation", headingPunctuation);
        levels.put("image-alt", imageAlt);
        levels.put("full-width-indent", fullWidthIndent);
        levels.put("full-width-letters", fullWidthLetters);
        levels.put("straight-quotes", straightQuotes);
        levels.put("ellipsis", ellipsis);
        levels.put("dash", dash);
        return Collections.unmodifiableMap(levels);
    }
}
