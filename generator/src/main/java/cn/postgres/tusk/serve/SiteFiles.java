package cn.postgres.tusk.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the file that an address means. Immutable, safe for threads. */
final class SiteFiles {
    private final Path root;

    /** @param root the output folder */
    SiteFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** What an address leads to. */
    sealed interface Found {}

    /** A file of the site. */
    record File(Path path) implements Found {}

    /** A folder whose address lacks its final slash, so that relative links would miss. */
    record Folder() implements Found {}

    /** Nothing, or nothing of the site. */
    record Missing() implements Found {}

    /** @param address decoded path of a request, beginning with a slash */
    Found find(String address) throws IOException {
        Path path = resolve(address);
        if (path == null || !isInside(path)) {
            return new Missing();
        }
        if (!Files.isDirectory(path)) {
            return Files.isRegularFile(path) && !address.endsWith("/") ? new File(path) : new Missing();
        }
        Path index = path.resolve("index.html");
        if (!Files.isRegularFile(index)) {
            return new Missing();
        }
        return address.endsWith("/") ? new File(index) : new Folder();
    }

    /** The page for addresses that lead nowhere, or {@link Missing}. */
    Found notFoundPage() {
        Path page = root.resolve("404.html");
        return Files.isRegularFile(page) ? new File(page) : new Missing();
    }

    private @Nullable Path resolve(String address) {
        if (!address.startsWith("/") || address.indexOf('\\') >= 0 || address.indexOf('\0') >= 0) {
            return null;
        }
        Path path = root;
        for (String name : address.split("/", -1)) {
            if (name.equals("..") || name.equals(".")) {
                return null;
            }
            try {
                path = name.isEmpty() ? path : path.resolve(name);
            } catch (InvalidPathException e) {
                return null;
            }
        }
        return path;
    }

    /** Not even by a symbolic link or a drive letter out of the folder. */
    private boolean isInside(Path path) throws IOException {
        return path.startsWith(root) && Files.exists(path) && path.toRealPath().startsWith(root.toRealPath());
    }
}
