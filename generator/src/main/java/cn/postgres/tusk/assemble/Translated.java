package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A translation as an entry in the place of its original: what is said in words is its own, what files and dates the
 * entry is said once, in the original. Pure functions.
 */
final class Translated {
    private Translated() {}

    static Document document(Document original, Document own, String language) {
        boolean same = own.type().equals(original.type());
        return new Document(
                own.source(),
                own.hash(),
                original.type(),
                header(original, own, language),
                same ? details(original.details(), own.details()) : original.details(),
                own.body(),
                own.keyLines());
    }

    /**
     * The day of the original's last change if that is after the translation's; null where it is not, or where either is
     * unknown.
     *
     * @param originalChange last change as Git knows it, or null
     * @param ownChange the same for the translation
     */
    static @Nullable LocalDate changed(
            Header original, Header own, @Nullable OffsetDateTime originalChange, @Nullable OffsetDateTime ownChange) {
        OffsetDateTime last = last(original, originalChange);
        OffsetDateTime translated = last(own, ownChange);
        if (last == null || translated == null) {
            return null;
        }
        LocalDate day = last.toLocalDate();
        return day.isAfter(translated.toLocalDate()) ? day : null;
    }

    /** What the header says of its last change; only where it says nothing, the time of the commit. */
    private static @Nullable OffsetDateTime last(Header header, @Nullable OffsetDateTime commit) {
        if (header.updated() != null) {
            return header.updated();
        }
        return Stream.of(header.date(), commit)
                .filter(time -> time != null)
                .max((a, b) -> a.toInstant().compareTo(b.toInstant()))
                .orElse(null);
    }

    private static Header header(Document original, Document own, String language) {
        Header of = original.header();
        Header header = own.header();
        return new Header(
                header.title(),
                of.date(),
                header.updated(),
                of.expires(),
                of.draft(),
                of.authors(),
                of.tags(),
                of.categories(),
                of.series(),
                of.weight(),
                header.summary(),
                of.slug(),
                of.url(),
                of.aliases(),
                header.lang() == null ? language : header.lang(),
                null,
                header.cover() == null ? cover(original) : header.cover(),
                header.toc(),
                header.confirm(),
                header.math(),
                header.layout() == null ? of.layout() : header.layout());
    }

    /** The original's picture, found from whatever folder the translation is in. */
    private static @Nullable String cover(Document original) {
        String name = original.header().cover();
        String folder = original.source().folder();
        boolean relative = name != null && !name.startsWith("/") && name.indexOf("://") < 0;
        return relative && !folder.isEmpty() ? "/" + folder + "/" + name : name;
    }

    /** The translation's texts and lists where it has some, all else of the original. */
    private static Details details(Details original, Details own) {
        if (!(original instanceof Record) || original.getClass() != own.getClass()) {
            return original;
        }
        RecordComponent[] components = own.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object written = components[i].getAccessor().invoke(own);
                boolean text = written instanceof String string && !string.isEmpty()
                        || written instanceof List<?> list && !list.isEmpty();
                values[i] = text ? written : components[i].getAccessor().invoke(original);
            }
            Constructor<? extends Details> constructor = own.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made of its components", e);
        }
    }
}
