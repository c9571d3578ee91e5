package cn.postgres.tusk.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Remembers, from before each new file is written until the manifest lists it, that it is ours; so that a killed run
 * leaves nothing that no later run would clear away. Also the lock of the run. Thread-safe.
 */
final class Journal {
    static final String FILE = OutputName.OWN + "journal";

    private static final long MAX_BYTES = 100_000_000;

    private final Path file;
    private final FileChannel channel;
    private final boolean fromKilledRun;
    private final List<String> earlier;

    private Journal(Path file, FileChannel channel, boolean fromKilledRun, List<String> earlier) {
        this.file = file;
        this.channel = channel;
        this.fromKilledRun = fromKilledRun;
        this.earlier = earlier;
    }

    /** The journal of a folder, locked; empty where another run holds it. */
    static Optional<Journal> open(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            if (!lock(channel)) {
                channel.close();
                return Optional.empty();
            }
            List<String> earlier = read(channel);
            return Optional.of(new Journal(file, channel, there, earlier));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean lock(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // Some network file systems know no locks; a run must still be possible there.
            return true;
        }
    }

    // Through the locked channel: Windows lets nobody else read. Leaves the channel at its end.
    private static List<String> read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.min(channel.size(), MAX_BYTES)));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until all is read
        }
        channel.position(channel.size());
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        // The last line may be cut; what it names was not written yet.
        int end = text.lastIndexOf('\n') + 1;
        return text.substring(0, end)
                .lines()
                .filter(OutputName::isSafe)
                .distinct()
                .toList();
    }

    /** Whether the run before this one was killed. */
    boolean fromKilledRun() {
        return fromKilledRun;
    }

    /** The files that the killed run had recorded. */
    List<String> earlier() {
        return earlier;
    }

    /** Records a file that is about to be created. */
    synchronized void add(String name) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((name + '\n').getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    /** Ends the run: the manifest now lists everything. */
    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    /** Gives the lock free and leaves the record for the next run. */
    void close() throws IOException {
        channel.close();
    }
}
