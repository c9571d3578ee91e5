package cn.postgres.tusk.publish;

import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Clears away what earlier runs wrote and this one did not, with the folders that become empty by it. */
final class StaleFiles {
    private final Path root;
    private final Folders folders;
    private final Failures failures;

    StaleFiles(Path root, Folders folders, Failures failures) {
        this.root = root;
        this.folders = folders;
        this.failures = failures;
    }

    /**
     * @param stale files to delete
     * @param twin the file of this run whose name differs only in case or Unicode form
     * @return how many were deleted
     */
    int delete(SortedSet<String> stale, Function<String, Optional<String>> twin) {
        int count = 0;
        for (String file : stale) {
            try {
                Optional<Path> there = folders.existing(file);
                if (there.isPresent()
                        && !Files.isDirectory(there.get(), LinkOption.NOFOLLOW_LINKS)
                        && !isTwin(there.get(), twin.apply(file))) {
                    Files.delete(there.get());
                    count++;
                    removeEmptyFolders(there.get().getParent());
                }
            } catch (NoSuchFileException e) {
                // gone already, which is what was wanted
            } catch (IOException e) {
                failures.add(ProblemCode.DELETE_FAILED, file, Reasons.of(e));
            } catch (InvalidPathException e) {
                failures.add(ProblemCode.DELETE_FAILED, file, e.getReason());
            }
        }
        return count;
    }

    // Where case does not count, the old name of a page is the new page itself.
    private boolean isTwin(Path old, Optional<String> twin) throws IOException {
        if (twin.isEmpty()) {
            return false;
        }
        Optional<Path> present = folders.existing(twin.get());
        return present.isPresent() && Files.isSameFile(old, present.get());
    }

    private void removeEmptyFolders(@Nullable Path from) throws IOException {
        for (Path folder = from;
                folder != null && !folder.equals(root) && folder.startsWith(root);
                folder = folder.getParent()) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            }
        }
    }
}
