package cn.postgres.tusk.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sub-folders of the output folder, each looked at once: they are created where they are missing, and one that is a
 * symbolic link to somewhere outside is refused. Thread-safe.
 */
final class Folders {
    /**
     * A folder that may be written to.
     *
     * @param fresh created in this run, so that nothing of an earlier run can be in it
     */
    record Folder(Path path, boolean fresh) {}

    /** A folder cannot be made because a file is in its place. */
    static final class Blocked extends IOException {
        private static final long serialVersionUID = 1L;

        Blocked(String folder) {
            super(folder, null);
        }
    }

    /** A folder is a symbolic link that leads out of the output folder. */
    static final class LeadsOut extends IOException {
        private static final long serialVersionUID = 1L;

        LeadsOut(String folder) {
            super(folder, null);
        }
    }

    private final Path root;
    private final ConcurrentHashMap<String, Folder> known = new ConcurrentHashMap<>();

    /** @param root the real path of the output folder, which exists */
    Folders(Path root) {
        this.root = root;
        known.put("", new Folder(root, false));
    }

    /** The folder of an output file, created where it is missing. */
    Folder around(String file) throws IOException {
        return folder(parent(file));
    }

    private Folder folder(String name) throws IOException {
        Folder there = known.get(name);
        if (there != null) {
            return there;
        }
        Folder made = make(folder(parent(name)), name);
        Folder other = known.putIfAbsent(name, made);
        return other == null ? made : other;
    }

    private Folder make(Folder parent, String name) throws IOException {
        Path path = parent.path().resolve(last(name));
        if (!parent.fresh()) {
            Optional<BasicFileAttributes> there = look(path);
            if (there.isPresent()) {
                return check(path, there.get(), name);
            }
        }
        try {
            Files.createDirectory(path);
            return new Folder(path, true);
        } catch (FileAlreadyExistsException e) {
            return check(path, Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS), name);
        }
    }

    private Folder check(Path path, BasicFileAttributes found, String name) throws IOException {
        if (found.isDirectory()) {
            return new Folder(path, false);
        }
        if (!found.isSymbolicLink()) {
            throw new Blocked(name);
        }
        Path real = Files.exists(path) ? path.toRealPath() : path;
        if (!real.startsWith(root) || !Files.isDirectory(real)) {
            throw new LeadsOut(name);
        }
        return new Folder(real, false);
    }

    /** Where an output file is if its folder exists and lies inside the output folder. Creates nothing. */
    Optional<Path> existing(String file) throws IOException {
        Path folder = root;
        String parent = parent(file);
        for (String part : parent.isEmpty() ? new String[0] : parent.split("/")) {
            folder = folder.resolve(part);
            Optional<BasicFileAttributes> there = look(folder);
            if (there.isEmpty() || !there.get().isDirectory()) {
                return Optional.empty();
            }
        }
        Path target = folder.resolve(last(file));
        return look(target).map(found -> target);
    }

    /** What is at a path itself, links not followed; empty where there is nothing. */
    static Optional<BasicFileAttributes> look(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The part of a name before its last slash; empty without one. */
    static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The part of a name after its last slash. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
