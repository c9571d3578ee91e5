package cn.postgres.tusk.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a key means, for the JSON Schema, the documentation and the messages. Stands on the components of records that
 * are read from front matter, data files or {@code site.yml}, and on the constants of their enums, where {@link #zh}
 * and {@link #en} are labels that may be written in place of the constant's name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Doc {
    /** Chinese description. */
    String zh();

    /** English description. */
    String en();

    /** The key as written; empty for the component's own name. */
    String key() default "";

    /** Other spellings of the key that are accepted. */
    String[] also() default {};

    /** Whether the key must be there. */
    boolean required() default false;

    /** The default as it would be written in YAML; empty for none. */
    String fallback() default "";

    /** Regular expression that the text must match as a whole; empty for any. */
    String pattern() default "";

    /** What else a text that matches must be. */
    Check check() default Check.NONE;

    /** What a pattern cannot say. */
    enum Check {
        NONE,
        /** The last digit is reckoned from the others. */
        ISBN
    }

    /** The allowed values of a text; empty for any. */
    String[] choices() default {};

    /** The smallest allowed whole number. */
    int min() default Integer.MIN_VALUE;

    /** The largest allowed whole number. */
    int max() default Integer.MAX_VALUE;

    /** Whether one text counts as several, separated by {@code ,}, {@code ，} or {@code 、}. For lists of text only. */
    boolean split() default false;
}
