package cn.postgres.tusk.cli;

import cn.postgres.tusk.config.EditorSchemas;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.Words;
import cn.postgres.tusk.schema.ContentTypes;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Begins a new entry: a file in the folder of its type with the keys that type knows. Never overwrites. Immutable, safe
 * for threads.
 */
final class Scaffold {
    private static final int NAME_LENGTH = 60;

    private final Language language;
    private final Screen screen;
    private final Words words;

    Scaffold(Language language, Screen screen) {
        this.language = language;
        this.screen = screen;
        this.words = SiteRun.words(language);
    }

    /**
     * Writes the file and says where it is.
     *
     * @param content folder of the sources
     * @param type id of a content type
     */
    Result create(Path content, String type, String title) {
        Path root = content.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            screen.error(words.say("content-missing", root));
            return Result.USAGE;
        }
        Optional<ContentType> known = ContentTypes.builtIn().byId(type);
        if (known.isEmpty()) {
            screen.error(words.say("unknown-type", type, types()));
            return Result.USAGE;
        }
        if (title.isBlank()) {
            screen.error(words.say("no-title"));
            return Result.USAGE;
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String text = new ScaffoldText(language, words).of(known.get(), title.strip(), today);
        Result result = write(root.resolve(file(known.get(), title, today)), text);
        if (result == Result.BUILT) {
            schemas(root.resolve(".tusk").resolve("schema"));
        }
        return result;
    }

    /** Who begins to write gets what the editor needs to complete keys; without it the file is as good. */
    private void schemas(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> schema :
                    EditorSchemas.files(ContentTypes.builtIn()).entrySet()) {
                Files.writeString(folder.resolve(schema.getKey()), schema.getValue());
            }
            screen.info(words.say("schemas", folder));
        } catch (IOException e) {
            screen.error(words.say("not-created", folder, e));
        }
    }

    private Result write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            screen.info(words.say("created", file));
            return Result.BUILT;
        } catch (FileAlreadyExistsException e) {
            screen.error(words.say("exists", file));
            return Result.PROBLEMS;
        } catch (IOException e) {
            screen.error(words.say("not-created", file, e));
            return Result.PROBLEMS;
        }
    }

    private String types() {
        return ContentTypes.builtIn().all().stream()
                .map(type -> type.id()
                        + words.say("open")
                        + (language == Language.ZH ? type.labelZh() : type.labelEn())
                        + words.say("close"))
                .collect(Collectors.joining(words.say("comma")));
    }

    /** Posts, which come by the hundred, by year; everything else straight in its folder. */
    private static String file(ContentType type, String title, LocalDate today) {
        String year = type.id().equals("post") ? today.getYear() + "/" : "";
        return type.folder() + "/" + year + name(title, today) + ".md";
    }

    /** The title as a file name: letters and digits of any script, the rest as single hyphens. */
    static String name(String title, LocalDate today) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(NAME_LENGTH)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        out.appendCodePoint(c);
                    } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                        out.append('-');
                    }
                });
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.isEmpty() ? today.toString() : out.toString();
    }
}
