package cn.postgres.tusk.source;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One walk over the content folder. Folders are taken from a list, so that depth costs no stack. Used once. */
final class TreeWalk {
    /** A folder still to be read. */
    private record Folder(Path path, String relative, boolean bundle, boolean ignored) {}

    private final Path root;
    private final IgnoreRules rules;
    private final Kinds kinds;
    private final Set<Path> left = new HashSet<>();
    private final int limit;
    private final List<Folder> folders = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, SourceFile> files = new TreeMap<>(CodePoints.ORDER);

    TreeWalk(Path root, IgnoreRules rules, Kinds kinds, Collection<Path> left, int limit) {
        this.root = root;
        this.rules = rules;
        this.kinds = kinds;
        this.limit = limit;
        for (Path path : left) {
            this.left.add(real(path));
        }
    }

    Outcome<List<SourceFile>> walk() {
        folders.add(new Folder(root, "", false, false));
        while (!folders.isEmpty() && files.size() <= limit) {
            folder(folders.remove(folders.size() - 1));
        }
        List<SourceFile> found = new ArrayList<>(files.values());
        if (found.size() > limit) {
            problems.add(Problem.of(ProblemCode.TOO_MANY_FILES, Place.of(""), limit));
            found = found.subList(0, limit);
        }
        problems.sort(Comparator.naturalOrder());
        return new Outcome<>(List.copyOf(found), problems);
    }

    private void folder(Folder folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
            for (Path child : stream) {
                children.add(child);
                if (files.size() + children.size() > limit * 2L + 1000) {
                    break;
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException | UncheckedIOException e) {
            problems.add(Problem.of(ProblemCode.FOLDER_UNREADABLE, Place.of(folder.relative()), reason(e)));
        }
        children.sort(Comparator.comparing(FileNames::of, CodePoints.ORDER));
        boolean bundle = folder.bundle() || isBundle(folder, children);
        for (Path child : children) {
            if (files.size() > limit) {
                return;
            }
            child(folder, child, bundle);
        }
    }

    /** A folder with an index page of its own; the top of a content type's folder is a list, not a bundle. */
    private static boolean isBundle(Folder folder, List<Path> children) {
        return folder.relative().indexOf('/') > 0
                && children.stream()
                        .map(child -> child.getFileName().toString())
                        .anyMatch(name ->
                                name.equals("index.md") || name.equals("index.markdown") || name.equals("index.html"));
    }

    private void child(Folder folder, Path child, boolean bundle) {
        String raw = FileNames.of(child);
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC);
        String relative = folder.relative().isEmpty() ? name : folder.relative() + "/" + name;
        if (!FileNames.isUsable(raw)) {
            if (!raw.startsWith(".")) {
                problems.add(Problem.of(
                        ProblemCode.NAME_UNUSABLE, Place.of(FileNames.shown(relative)), FileNames.shown(raw)));
            }
            return;
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (rules.isUnlisted(relative, attributes.isDirectory()) || left.contains(child)) {
                return;
            }
            if (folder.ignored() || rules.matches(relative)) {
                ignored(child, relative, attributes);
            } else if (attributes.isSymbolicLink()) {
                link(child, relative, bundle);
            } else if (attributes.isDirectory()) {
                folders.add(new Folder(child, relative, bundle, false));
            } else {
                file(child, relative, attributes, bundle);
            }
        } catch (IOException e) {
            problems.add(Problem.of(ProblemCode.FILE_UNREADABLE, Place.of(relative), reason(e)));
        }
    }

    /** Pages that are left out are listed, so that the report can name them. */
    private void ignored(Path child, String relative, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            folders.add(new Folder(child, relative, false, true));
        } else if (attributes.isRegularFile() && kinds.isPage(relative)) {
            files.putIfAbsent(relative, new SourceFile(relative, child, attributes.size(), SourceFile.Kind.IGNORED));
        }
    }

    /** A link is followed to a file within the content folder that is content itself, and to nothing else. */
    private void link(Path link, String relative, boolean bundle) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (IOException e) {
            problems.add(Problem.of(ProblemCode.SYMLINK_BROKEN, Place.of(relative), target(link)));
            return;
        }
        boolean inside = target.startsWith(root) && !isLeftOut(target);
        if (!inside) {
            problems.add(Problem.of(ProblemCode.SYMLINK_OUTSIDE, Place.of(relative), target(link)));
            return;
        }
        BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            problems.add(Problem.of(ProblemCode.SYMLINK_FOLDER, Place.of(relative), target(link)));
        } else {
            file(target, relative, attributes, bundle);
        }
    }

    /** Whether a path within the content folder has a part that is left alone, so that no link leads around that. */
    private boolean isLeftOut(Path target) {
        Path relative = root.relativize(target);
        for (int parts = 1; parts <= relative.getNameCount(); parts++) {
            Path part = relative.subpath(0, parts);
            String text = part.toString().replace('\\', '/');
            boolean folder = parts < relative.getNameCount();
            if (left.contains(root.resolve(part)) || rules.isUnlisted(text, folder) || rules.matches(text)) {
                return true;
            }
        }
        return false;
    }

    private void file(Path file, String relative, BasicFileAttributes attributes, boolean bundle) {
        if (!attributes.isRegularFile()) {
            problems.add(Problem.of(ProblemCode.FILE_SPECIAL, Place.of(relative)));
            return;
        }
        SourceFile source = new SourceFile(relative, file, attributes.size(), kinds.of(relative, bundle));
        SourceFile other = files.putIfAbsent(relative, source);
        if (other != null) {
            problems.add(Problem.of(ProblemCode.NAME_TWICE, Place.of(relative), FileNames.escaped(FileNames.of(file))));
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String reason(Exception e) {
        return ReadFailure.phrase(e);
    }
}
