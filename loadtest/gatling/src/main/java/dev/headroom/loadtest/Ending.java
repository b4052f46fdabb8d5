package dev.headroom.loadtest;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * What is done when the program is told to end before it is through, in this order: what is under way is ended, then what is held is
 * given back, the newest first. Java itself would do both at once, and take away what the other still needs. Safe for many threads.
 */
public final class Ending {

    private static final Ending PROGRAM = new Ending();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PROGRAM::run, "ending"));
    }

    private final Deque<Runnable> underWay = new ConcurrentLinkedDeque<>();
    private final Deque<Runnable> held = new ConcurrentLinkedDeque<>();

    Ending() {}

    /** That of this program, on Ctrl-C and on a signal to end. */
    public static Ending ofProgram() {
        return PROGRAM;
    }

    /** Something to be done at the end; closed where it need not be done any more. */
    public interface Task extends AutoCloseable {
        @Override
        void close();
    }

    /** Ends what is under way. It may take a few seconds, for whoever told the program to end waits. */
    public Task endFirst(Runnable end) {
        return add(underWay, end);
    }

    /** Gives back what is held, if it is still held. */
    public Task giveBack(Runnable giving) {
        return add(held, giving);
    }

    private static Task add(Deque<Runnable> tasks, Runnable task) {
        tasks.push(task);
        return () -> tasks.remove(task);
    }

    /** Does everything, whatever fails; what failed is thrown at the end. */
    void run() {
        RuntimeException failed = null;
        for (Deque<Runnable> tasks : List.of(underWay, held)) {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    if (failed == null) {
                        failed = e;
                    } else {
                        failed.addSuppressed(e);
                    }
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
