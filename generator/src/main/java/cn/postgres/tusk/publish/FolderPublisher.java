package cn.postgres.tusk.publish;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Stamp;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.publish.Folders.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Publishes straight into the output folder, file by file. Each file is whole at any moment, for whoever reads it and
 * after the process was killed; the folder as a whole is not switched at once.
 */
final class FolderPublisher implements Publisher {
    private static final String TEMPORARY = OutputName.OWN + "tmp-";
    private static final String UNKNOWN_HASH = "0".repeat(64);

    /** A file that cannot be written before the end of the run. */
    private record Pending(String file, Content content) {}

    private final Path root;
    private final Journal journal;
    private final Folders folders;
    /** Files of earlier runs with their hashes. */
    private final TreeMap<String, String> owned;

    private final String temporaryPrefix =
            TEMPORARY + Long.toHexString(ProcessHandle.current().pid()) + "-";
    private final AtomicLong temporaryNumber = new AtomicLong();
    /** Folded name → the name it was first given. */
    private final ConcurrentHashMap<String, String> names = new ConcurrentHashMap<>();
    /** File → hash, for all that stands in the folder as this run wants it. */
    private final ConcurrentHashMap<String, String> done = new ConcurrentHashMap<>();

    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Pending> deferred = new ConcurrentLinkedQueue<>();
    private final Failures failures = new Failures();
    private final LongAdder written = new LongAdder();
    private final LongAdder unchanged = new LongAdder();

    private FolderPublisher(Path root, Journal journal, Manifest manifest) {
        this.root = root;
        this.journal = journal;
        this.folders = new Folders(root);
        this.owned = new TreeMap<>(manifest.files());
        journal.earlier().forEach(file -> owned.putIfAbsent(file, UNKNOWN_HASH));
    }

    static Outcome<Optional<Publisher>> open(Path output, Path... inputs) {
        Optional<Problem> objection = OutputPlace.objection(output, inputs);
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        try {
            Path root = Files.createDirectories(OutputPlace.real(output)).toRealPath();
            Optional<Journal> journal = Journal.open(root);
            if (journal.isEmpty()) {
                return refused(Problem.of(ProblemCode.OUTPUT_BUSY, Place.of(""), output));
            }
            if (journal.get().fromKilledRun()) {
                removeTemporaries(root);
            }
            return Outcome.of(Optional.of(new FolderPublisher(root, journal.get(), Manifest.read(root))));
        } catch (IOException e) {
            return refused(Problem.of(ProblemCode.WRITE_FAILED, Place.of(""), output, Reasons.of(e), 1));
        }
    }

    private static Outcome<Optional<Publisher>> refused(Problem problem) {
        return new Outcome<>(Optional.empty(), List.of(problem));
    }

    private static void removeTemporaries(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.getFileName().toString().startsWith(TEMPORARY)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void write(Output output) {
        accept(output.file(), new Content.Bytes(output.bytes()));
    }

    @Override
    public void copy(Path source, String file) {
        accept(file, new Content.Copy(source));
    }

    @Override
    public boolean keep(String file, Stamp stamp) {
        if (!OutputName.isSafe(file)
                || !stamp.hash().equals(owned.get(file))
                || !stamp(file, stamp.hash()).equals(Optional.of(stamp))
                || names.putIfAbsent(OutputName.folded(file), file) != null) {
            return false;
        }
        wanted.add(file);
        unchanged.increment();
        done.put(file, stamp.hash());
        return true;
    }

    @Override
    public Optional<Stamp> stamp(String file) {
        String hash = done.get(file);
        return hash == null ? Optional.empty() : stamp(file, hash);
    }

    private Optional<Stamp> stamp(String file, String hash) {
        try {
            Optional<Path> there = folders.existing(file);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            BasicFileAttributes now =
                    Files.readAttributes(there.get(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile()
                    ? Optional.of(
                            new Stamp(hash, now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void accept(String file, Content content) {
        if (!OutputName.isSafe(file)) {
            failures.add(ProblemCode.OUTPUT_NAME_UNSAFE, file, "");
            return;
        }
        wanted.add(file);
        if (names.putIfAbsent(OutputName.folded(file), file) == null) {
            store(file, content, true);
        } else {
            deferred.add(new Pending(file, content));
        }
    }

    private void store(String file, Content content, boolean mayWait) {
        try {
            Folder folder = folders.around(file);
            Path target = folder.path().resolve(Folders.last(file));
            Optional<BasicFileAttributes> there = folder.fresh() ? Optional.empty() : Folders.look(target);
            if (there.isPresent() && there.get().isDirectory()) {
                throw new Folders.Blocked(file);
            }
            if (there.isPresent() && isSame(there.get(), target, content)) {
                unchanged.increment();
            } else {
                replace(file, target, there.isPresent(), content);
                written.increment();
            }
            done.put(file, content.hash());
        } catch (Folders.Blocked e) {
            // What is in the way may be of an earlier run and go at the end.
            if (mayWait) {
                deferred.add(new Pending(file, content));
            } else {
                failures.add(ProblemCode.OUTPUT_BLOCKED, file, String.valueOf(e.getMessage()));
            }
        } catch (Folders.LeadsOut e) {
            failures.add(ProblemCode.OUTPUT_LEADS_OUT, file, String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            failures.add(ProblemCode.OUTPUT_NAME_REFUSED, file, e.getReason());
        } catch (IOException e) {
            failures.add(ProblemCode.WRITE_FAILED, file, Reasons.of(e));
        }
    }

    private static boolean isSame(BasicFileAttributes there, Path target, Content content) throws IOException {
        return there.isRegularFile() && there.size() == content.size() && content.isIn(target);
    }

    private void replace(String file, Path target, boolean there, Content content) throws IOException {
        if (!owned.containsKey(file)) {
            journal.add(file);
            if (there) {
                replaced.add(file);
            }
        }
        put(content, target);
    }

    private void put(Content content, Path target) throws IOException {
        Path temporary = target.resolveSibling(temporaryPrefix + Long.toHexString(temporaryNumber.getAndIncrement()));
        boolean moved = false;
        try {
            content.writeTo(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    @Override
    public Outcome<Published> finish() {
        TreeSet<Problem> problems = new TreeSet<>();
        TreeSet<String> stale = new TreeSet<>(owned.keySet());
        stale.removeAll(wanted);
        StaleFiles sweep = new StaleFiles(root, folders, failures);
        // A run that could not write all of its pages does not take others away.
        int deleted = failures.isEmpty() ? sweep.delete(stale, file -> Optional.ofNullable(twin(file))) : 0;
        storeDeferred(problems);
        record(stale);
        if (!replaced.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.OUTPUT_REPLACED, Place.of(""), new TreeSet<>(replaced).first(), replaced.size()));
        }
        problems.addAll(failures.problems());
        return new Outcome<>(new Published(written.intValue(), unchanged.intValue(), deleted), List.copyOf(problems));
    }

    // Two contents for one name: the one with the smaller hash, so that the result does not depend on threads.
    private void storeDeferred(TreeSet<Problem> problems) {
        List<Pending> rest =
                deferred.stream().sorted(Comparator.comparing(Pending::file)).toList();
        for (Pending pending : rest) {
            String first = names.get(OutputName.folded(pending.file()));
            if (first != null && !isRetry(pending, first) && !isRepetition(pending)) {
                String other = pending.file();
                boolean inOrder = first.compareTo(other) <= 0;
                problems.add(Problem.of(
                        ProblemCode.OUTPUT_DUPLICATE, Place.of(""), inOrder ? first : other, inOrder ? other : first));
            }
            String old = done.get(pending.file());
            if (old == null || hash(pending.content()).compareTo(old) < 0) {
                store(pending.file(), pending.content(), false);
            }
        }
    }

    private boolean isRetry(Pending pending, String first) {
        return first.equals(pending.file()) && !done.containsKey(first);
    }

    private boolean isRepetition(Pending pending) {
        String old = done.get(pending.file());
        return old != null && old.equals(hash(pending.content()));
    }

    private static String hash(Content content) {
        try {
            return content.hash();
        } catch (IOException e) {
            return UNKNOWN_HASH;
        }
    }

    private @Nullable String twin(String file) {
        return names.get(OutputName.folded(file));
    }

    private void record(Set<String> stale) {
        TreeMap<String, String> files = new TreeMap<>(done);
        for (String file : owned.keySet()) {
            boolean left = wanted.contains(file) || stale.contains(file) && twin(file) == null;
            if (left && !files.containsKey(file) && has(file)) {
                files.put(file, owned.get(file));
            }
        }
        try {
            Path target = root.resolve(Manifest.FILE);
            Content content = new Content.Bytes(new Manifest(files).bytes());
            Optional<BasicFileAttributes> there = Folders.look(target);
            if (there.isEmpty() || !isSame(there.get(), target, content)) {
                put(content, target);
            }
            journal.delete();
        } catch (IOException e) {
            failures.add(ProblemCode.WRITE_FAILED, Manifest.FILE, Reasons.of(e));
            close();
        }
    }

    @Override
    public boolean has(String file) {
        try {
            return folders.existing(file).isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
