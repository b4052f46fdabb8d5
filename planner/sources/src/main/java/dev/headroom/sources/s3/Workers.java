package dev.headroom.sources.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A few threads that wait for S3, so that not everything waits for each of its answers. */
final class Workers implements AutoCloseable {

    /** Requests under way at once. */
    static final int AT_ONCE = 8;

    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Workers::daemon);

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "s3");
        thread.setDaemon(true);
        return thread;
    }

    /** Does the same with each; results are in the order of the things. The first failure is thrown. */
    <T, R> List<R> all(List<T> things, Function<T, R> work) {
        return finished(begin(things, work));
    }

    /** Begins to do the same with each. */
    <T, R> List<Future<R>> begin(List<T> things, Function<T, R> work) {
        List<Future<R>> begun = new ArrayList<>();
        things.forEach(thing -> begun.add(threads.submit(() -> work.apply(thing))));
        return begun;
    }

    /** Waits for what was begun. */
    static <R> List<R> finished(List<Future<R>> begun) {
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while S3 was asked", e);
        } catch (ExecutionException e) {
            begun.forEach(one -> one.cancel(true));
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("S3 could not be asked", e);
        }
    }

    /** Ends what is under way, and waits a while until it has ended. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            boolean unused = threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
