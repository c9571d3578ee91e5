package cn.postgres.tusk.source;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads one text file; second step of a build, run for many files at a time. Stateless. */
public final class SourceReader {
    private SourceReader() {}

    /** The text of a file; empty when it is too large, is no UTF-8 or cannot be read. */
    public static Outcome<Optional<SourceText>> read(SourceFile file, SiteConfig.LimitConfig limits) {
        byte[] bytes;
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return failed(Problem.of(ProblemCode.FILE_SPECIAL, Place.of(file.path())));
            }
            if (attributes.size() > limits.fileBytes()) {
                return failed(tooLarge(file, attributes.size(), limits));
            }
            try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
                // a file that grows while it is read is not read to its end
                bytes = in.readNBytes(limits.fileBytes() + 1);
            }
            if (bytes.length > limits.fileBytes()) {
                return failed(tooLarge(file, bytes.length, limits));
            }
            if (bytes.length != attributes.size()) {
                return failed(Problem.of(ProblemCode.FILE_UNREADABLE, Place.of(file.path()), "phrase.read-changed"));
            }
        } catch (IOException e) {
            return failed(Problem.of(ProblemCode.FILE_UNREADABLE, Place.of(file.path()), ReadFailure.phrase(e)));
        }
        return decode(file.path(), bytes, limits);
    }

    private static Outcome<Optional<SourceText>> decode(String path, byte[] bytes, SiteConfig.LimitConfig limits) {
        Outcome<Optional<String>> decoded = Utf8.decode(path, bytes);
        if (decoded.value().isEmpty()) {
            return new Outcome<>(Optional.empty(), decoded.problems());
        }
        String text = decoded.value().get();
        List<Problem> problems = new ArrayList<>();
        if (text.isBlank()) {
            problems.add(Problem.of(ProblemCode.EMPTY_FILE, Place.of(path)));
        }
        longLine(path, text, limits.lineLength()).ifPresent(problems::add);
        return new Outcome<>(Optional.of(new SourceText(path, text, hash(bytes))), problems);
    }

    /** The first line with more characters than allowed. */
    private static Optional<Problem> longLine(String path, String text, int limit) {
        if (text.length() <= limit) {
            return Optional.empty();
        }
        int line = 1;
        for (int from = 0; from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            int length = (end < 0 ? text.length() : end) - from;
            if (length > limit) {
                return Optional.of(Problem.of(ProblemCode.LINE_TOO_LONG, new Place(path, line, 0), length, limit));
            }
            from += length + 1;
        }
        return Optional.empty();
    }

    private static Problem tooLarge(SourceFile file, long size, SiteConfig.LimitConfig limits) {
        return Problem.of(ProblemCode.FILE_TOO_LARGE, Place.of(file.path()), size, limits.fileBytes());
    }

    private static Outcome<Optional<SourceText>> failed(Problem problem) {
        return new Outcome<>(Optional.empty(), List.of(problem));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
