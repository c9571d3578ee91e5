package cn.postgres.tusk.problem;

import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem Tusk reports. The id ({@code broken-link}) is stable; message and hint stand under it in
 * {@code problems_zh.properties} and {@code problems_en.properties}.
 */
public enum ProblemCode {
    // source
    CONTENT_MISSING(Severity.ERROR),
    FILE_UNREADABLE(Severity.ERROR),
    FOLDER_UNREADABLE(Severity.ERROR),
    FILE_SPECIAL(Severity.WARNING),
    NOT_UTF8(Severity.ERROR),
    NUL_BYTE(Severity.ERROR),
    EMPTY_FILE(Severity.WARNING),
    FILE_TOO_LARGE(Severity.ERROR),
    LINE_TOO_LONG(Severity.WARNING),
    TOO_MANY_FILES(Severity.ERROR),
    SYMLINK_OUTSIDE(Severity.WARNING),
    SYMLINK_BROKEN(Severity.WARNING),
    SYMLINK_FOLDER(Severity.WARNING),
    NAME_UNUSABLE(Severity.ERROR),
    NAME_TWICE(Severity.ERROR),
    GIT_SHALLOW(Severity.WARNING),
    // front matter and data
    HEADER_UNCLOSED(Severity.ERROR),
    HEADER_SYNTAX(Severity.ERROR),
    HEADER_NOT_MAPPING(Severity.ERROR),
    DATA_SYNTAX(Severity.ERROR),
    DATA_SHAPE(Severity.ERROR),
    ROW_TOO_WIDE(Severity.ERROR),
    DUPLICATE_KEY(Severity.WARNING),
    NESTING_TOO_DEEP(Severity.ERROR),
    // schema
    UNKNOWN_KEY(Severity.WARNING),
    UNKNOWN_KEY_NEAREST(Severity.WARNING),
    UNKNOWN_SETTING(Severity.ERROR),
    UNKNOWN_SETTING_NEAREST(Severity.ERROR),
    UNKNOWN_TYPE(Severity.ERROR),
    SAME_KEY(Severity.WARNING),
    NOT_TEXT(Severity.ERROR),
    NOT_INTEGER(Severity.ERROR),
    NOT_BOOLEAN(Severity.ERROR),
    NOT_MAPPING(Severity.ERROR),
    MISSING_KEY(Severity.ERROR),
    INVALID_DATE(Severity.ERROR),
    INVALID_PARTIAL_DATE(Severity.ERROR),
    INVALID_CHOICE(Severity.ERROR),
    INVALID_VALUE(Severity.ERROR),
    WRONG_ISBN(Severity.ERROR),
    INVALID_TIME_ZONE(Severity.ERROR),
    INVALID_LANGUAGE(Severity.ERROR),
    INVALID_BASE_URL(Severity.ERROR),
    INVALID_PERMALINK(Severity.ERROR),
    SETTINGS_NOT_MAPPING(Severity.ERROR),
    OUT_OF_RANGE(Severity.ERROR),
    PRIVATE_PHONE(Severity.ERROR),
    PRIVATE_MAIL(Severity.ERROR),
    PRIVATE_ACCOUNT(Severity.ERROR),
    // markdown
    BLOCK_TOO_DEEP(Severity.WARNING),

    /** Too many delimiters, brackets or tags are open at one time in a paragraph; it became plain text. */
    BLOCK_UNCLOSED(Severity.WARNING),
    BLOCK_TOO_LONG(Severity.WARNING),
    MARKDOWN_FAILED(Severity.ERROR),
    CODE_ATTRIBUTE_UNKNOWN(Severity.WARNING),
    CODE_ATTRIBUTE_VALUE(Severity.WARNING),
    CODE_LINES_INVALID(Severity.WARNING),
    CODE_LINES_OUTSIDE(Severity.WARNING),
    HTML_DROPPED(Severity.WARNING),
    HTML_UNKNOWN_TAG(Severity.WARNING),
    MATH_COMMAND(Severity.WARNING),
    MATH_COMMAND_NEAREST(Severity.WARNING),
    MATH_ENVIRONMENT(Severity.WARNING),
    MATH_ENVIRONMENT_NEAREST(Severity.WARNING),
    MATH_FORBIDDEN(Severity.WARNING),
    MATH_SYNTAX(Severity.WARNING),
    MATH_TOO_LONG(Severity.WARNING),
    MATH_TOO_DEEP(Severity.WARNING),
    DIAGRAM_NO_TOOL(Severity.INFO),
    DIAGRAM_TOOL_MISSING(Severity.INFO),
    DIAGRAM_FAILED(Severity.WARNING),
    DIAGRAM_TIMEOUT(Severity.WARNING),
    DIAGRAM_TOO_LARGE(Severity.WARNING),
    DIAGRAM_UNSAFE(Severity.WARNING),
    INTERNAL_ERROR(Severity.ERROR),
    // assemble
    URL_COLLISION(Severity.ERROR),
    URL_UNSAFE(Severity.ERROR),
    ALIAS_COLLISION(Severity.WARNING),
    ALIAS_UNSAFE(Severity.WARNING),
    REDIRECT_TARGET_MISSING(Severity.ERROR),
    MENU_TARGET_MISSING(Severity.WARNING),
    TERM_DUPLICATE(Severity.WARNING),
    TRANSLATION_ORPHAN(Severity.WARNING),
    TRANSLATION_TWICE(Severity.WARNING),
    TRANSLATION_LANGUAGE(Severity.WARNING),
    EDITION_TAKEN(Severity.ERROR),
    EDITION_NOT_CHINESE(Severity.WARNING),
    SLUG_SAME_PINYIN(Severity.INFO),
    FROZEN_ROW_INVALID(Severity.ERROR),
    FROZEN_ADDRESS_UNSAFE(Severity.ERROR),
    FROZEN_ADDRESS_CHANGED(Severity.INFO),
    FROZEN_ADDRESS_TAKEN(Severity.WARNING),
    FROZEN_SOURCE_GONE(Severity.WARNING),
    FROZEN_SOURCE_MOVED(Severity.WARNING),
    FROZEN_TERM_GONE(Severity.INFO),
    // links
    BROKEN_LINK(Severity.WARNING),
    BROKEN_LINK_NEAREST(Severity.WARNING),
    BROKEN_ANCHOR(Severity.WARNING),
    BROKEN_ANCHOR_NEAREST(Severity.WARNING),
    MISSING_IMAGE(Severity.WARNING),
    LINK_LEAVES_SITE(Severity.WARNING),
    LINK_SCHEME(Severity.WARNING),
    LINK_EMPTY(Severity.WARNING),
    LINK_INVALID(Severity.WARNING),
    EVENT_UNKNOWN(Severity.WARNING),
    // digest
    REPEATED_BLOCK(Severity.INFO),
    // theme
    THEME_MISSING(Severity.ERROR),
    THEME_INVALID(Severity.ERROR),
    TEMPLATE_MISSING(Severity.ERROR),
    TEMPLATE_ERROR(Severity.ERROR),
    TEMPLATE_NAME(Severity.ERROR),
    TEMPLATE_EMPTY(Severity.ERROR),
    TEMPLATE_ENDLESS(Severity.ERROR),
    OVERRIDE_UNUSED(Severity.WARNING),
    ASSET_MISSING(Severity.WARNING),
    // lint
    LINT_HAN_LATIN_SPACE(Severity.INFO),
    LINT_HALF_WIDTH_PUNCTUATION(Severity.INFO),
    LINT_UNPAIRED(Severity.WARNING),
    LINT_REPEATED_PUNCTUATION(Severity.INFO),
    LINT_PRODUCT_NAME(Severity.WARNING),
    LINT_LEFTOVER_MARKUP(Severity.WARNING),
    LINT_HEADING_LEVEL(Severity.INFO),
    LINT_HEADING_PUNCTUATION(Severity.INFO),
    LINT_IMAGE_ALT(Severity.WARNING),
    LINT_FULL_WIDTH_INDENT(Severity.INFO),
    LINT_FULL_WIDTH_LETTERS(Severity.INFO),
    LINT_STRAIGHT_QUOTES(Severity.INFO),
    LINT_ELLIPSIS(Severity.INFO),
    LINT_DASH(Severity.INFO),
    LINT_UNKNOWN_RULE(Severity.WARNING),
    LINT_UNKNOWN_RULE_NEAREST(Severity.WARNING),
    LINT_UNKNOWN_DIRECTIVE(Severity.WARNING),
    LINT_SWITCH_INVALID(Severity.WARNING),
    LINT_FIX_REFUSED(Severity.WARNING),
    // publish
    OUTPUT_UNSAFE(Severity.ERROR),
    OUTPUT_IS_ROOT(Severity.ERROR),
    OUTPUT_IS_FILE(Severity.ERROR),
    OUTPUT_HOLDS_SOURCES(Severity.ERROR),
    OUTPUT_BUSY(Severity.ERROR),
    OUTPUT_NAME_UNSAFE(Severity.ERROR),
    OUTPUT_NAME_REFUSED(Severity.ERROR),
    OUTPUT_LEADS_OUT(Severity.ERROR),
    OUTPUT_BLOCKED(Severity.ERROR),
    OUTPUT_DUPLICATE(Severity.ERROR),
    OUTPUT_REPLACED(Severity.INFO),
    OUTPUT_TOUCHED(Severity.INFO),
    WRITE_FAILED(Severity.ERROR),
    DELETE_FAILED(Severity.WARNING),
    INDEX_FAILED(Severity.ERROR),
    INDEX_MISSING(Severity.ERROR),
    INDEX_UNREADABLE(Severity.ERROR),
    INDEX_OTHER_VERSION(Severity.ERROR),
    // cache
    CACHE_REBUILT(Severity.INFO),
    CACHE_OTHER_VERSION(Severity.INFO),
    CACHE_READ_ONLY(Severity.WARNING);

    private static final String LINT = "LINT_";

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity a problem of this kind has unless the site says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The rule of the check of how text is written whose break this is; empty for all other kinds. */
    public Optional<String> rule() {
        boolean rule = name().startsWith(LINT) && ordinal() < LINT_UNKNOWN_RULE.ordinal();
        return rule ? Optional.of(id().substring(LINT.length())) : Optional.empty();
    }

    /** The stable name: the constant's, lower case, with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
