package dev.headroom.cli.console;

import dev.headroom.loadtest.Ending;
import dev.headroom.loadtest.LoadTest;
import dev.headroom.loadtest.LoadTestInterruptedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, or a signal to end, while a load test runs: nothing more is sent, what is under way has some seconds to end and is then given
 * up. The program waits until this is closed, so that everything is given back and said; it does not wait for ever.
 */
public final class Interruption implements AutoCloseable {

    static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Console console;
    private final Ending.Task onEnd;
    private final AtomicReference<@Nullable LoadTest> running = new AtomicReference<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    public Interruption(Console console) {
        this.console = console;
        this.onEnd = Ending.ofProgram().endFirst(this::interrupt);
    }

    /** From now on there is something to end. */
    public void runs(LoadTest test) {
        running.set(test);
    }

    /**
     * Does nothing for so long.
     *
     * @throws LoadTestInterruptedException where the program is told to end in the meantime
     */
    public void rest(Duration time) {
        if (isWithin(asked, time)) {
            throw new LoadTestInterruptedException();
        }
    }

    private void interrupt() {
        asked.countDown();
        LoadTest test = running.get();
        if (test == null) {
            return;
        }
        console.say("Ending: nothing more is sent; what is in flight has " + GRACE.toSeconds()
                + " s, then it is given up.");
        test.interrupt();
        if (!isWithin(over, GRACE)) {
            test.giveUp();
            isWithin(over, PATIENCE);
        }
    }

    private static boolean isWithin(CountDownLatch latch, Duration time) {
        try {
            return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        over.countDown();
        onEnd.close();
    }
}
