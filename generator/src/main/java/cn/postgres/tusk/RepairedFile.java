package cn.postgres.tusk;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.source.SourceFile;
import cn.postgres.tusk.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Optional;

/** Puts a repaired text in the place of a source: written beside it, then renamed over it. */
final class RepairedFile {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private RepairedFile() {}

    /**
     * Writes the file. Nothing is written if it is no longer what was read.
     *
     * @param old as it was read
     */
    static Optional<Problem> write(SourceFile source, SourceText old, String text) {
        Path file = source.file();
        Path work = file.resolveSibling("." + file.getFileName() + ".tusk-new");
        try {
            byte[] former = Files.readAllBytes(file);
            boolean marked = former.length >= 3 && Arrays.equals(former, 0, 3, MARK, 0, 3);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Arrays.equals(former, bytes(old.text(), marked))) {
                return Optional.of(
                        Problem.of(ProblemCode.LINT_FIX_REFUSED, Place.of(source.path()), "phrase.fix-changed"));
            }
            Files.write(work, bytes(text, marked), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            keepPermissions(file, work);
            move(work, file);
            return Optional.empty();
        } catch (IOException e) {
            delete(work);
            return Optional.of(Problem.of(
                    ProblemCode.WRITE_FAILED,
                    Place.of(source.path()),
                    source.path(),
                    String.valueOf(e.getMessage()),
                    1));
        }
    }

    private static byte[] bytes(String text, boolean marked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 2 + 3);
        if (marked) {
            out.writeBytes(MARK);
        }
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path work) {
        try {
            Files.deleteIfExists(work);
        } catch (IOException e) {
            // It begins with a dot, so that no later run takes it for content
            return;
        }
    }
}
