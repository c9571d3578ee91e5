package cn.postgres.tusk.verifysql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A session, and what it has been told of which no result has been fetched. Not for several threads. */
final class Talk implements AutoCloseable {
    private final PsqlSession session;
    private final String pid;
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** @param pid the server process behind the session */
    Talk(PsqlSession session, String pid) {
        this.session = session;
        this.pid = pid;
    }

    /**
     * Something without its result.
     *
     * @param line of the file on which it begins
     * @param judge hears the result
     */
    record Pending(int line, Consumer<List<String>> judge) {}

    void send(String input, Pending item) {
        pending.add(item);
        session.send(input);
    }

    /** Hands the earliest result to its judge if it comes in time; says whether it did. */
    boolean take(Duration patience) throws InterruptedException {
        Optional<List<String>> result = session.result(patience);
        result.ifPresent(lines -> pending.remove().judge().accept(lines));
        return result.isPresent();
    }

    /** The line of the earliest statement that has no result; empty where all have. */
    Optional<Integer> open() {
        return Optional.ofNullable(pending.peek()).map(Pending::line);
    }

    String pid() {
        return pid;
    }

    boolean hasEnded() {
        return session.hasEnded();
    }

    @Override
    public void close() {
        session.close();
    }
}
