package cn.postgres.tusk.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry in another language. It has the address of its original, and takes its place in the edition of its language.
 *
 * @param entry with the translated text; dates, terms and place in lists are those of the original
 * @param changed day of the original's last change, where that is after the translation's; else null
 */
public record Translation(Entry entry, @Nullable LocalDate changed) {}
