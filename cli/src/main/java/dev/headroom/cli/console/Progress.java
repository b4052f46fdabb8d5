package dev.headroom.cli.console;

import dev.headroom.planner.quantity.Work;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Shows how far something is while it goes on: every second on a terminal, every ten elsewhere. */
public final class Progress {

    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration IN_LOG = Duration.ofSeconds(10);

    private Progress() {}

    /** Does {@code doing}, and shows how much of {@code work} is done and how long the rest takes while it lasts. */
    public static <T> T of(Console console, String what, Work work, Supplier<T> doing) {
        return ofShare(console, what, work::share, doing);
    }

    /** The same of a share that somebody else knows, from 0 to 1. */
    public static <T> T ofShare(Console console, String what, DoubleSupplier share, Supplier<T> doing) {
        long begun = System.nanoTime();
        return showing(
                console,
                () -> {
                    Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
                    WorkLine line = new WorkLine(what, share.getAsDouble(), elapsed);
                    return List.of(console.isTerminal() ? line.onTerminal(width()) : line.inLog());
                },
                doing);
    }

    /** Does {@code work} of which nobody knows how much there is, and shows {@code line} again and again while it lasts. */
    public static <T> T during(Console console, Supplier<String> line, Supplier<T> work) {
        return showing(console, () -> List.of(cut(console, line.get())), work);
    }

    /** A line that is wider than the terminal would stand there twice. */
    private static String cut(Console console, String line) {
        return console.isTerminal() ? line.substring(0, Math.min(width(), line.length())) : line;
    }

    /** One column is left free: some terminals go on to the next line in the last. */
    private static int width() {
        return Console.columns(System.getenv()) - 1;
    }

    /** Does {@code work}, and shows {@code lines} again and again while it lasts. */
    public static <T> T showing(Console console, Supplier<List<String>> lines, Supplier<T> work) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
        long period = (console.isTerminal() ? ON_TERMINAL : IN_LOG).toMillis();
        var unused =
                ticker.scheduleAtFixedRate(() -> console.progress(lines.get()), period, period, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            end(ticker);
        }
    }

    /** Nothing is shown any more when this returns, so that what is said next stands behind it. */
    private static void end(ScheduledExecutorService ticker) {
        ticker.shutdown();
        try {
            boolean unused = ticker.awaitTermination(ON_TERMINAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
