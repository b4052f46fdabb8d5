package dev.headroom.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows how far something is while it goes on: every second on a terminal, every ten elsewhere. */
final class Progress {

    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration IN_LOG = Duration.ofSeconds(10);

    private Progress() {}

    /** Does {@code work}, and shows {@code line} again and again while it lasts. */
    static <T> T during(Console console, Supplier<String> line, Supplier<T> work) {
        return showing(console, () -> List.of(line.get()), work);
    }

    /** Does {@code work}, and shows {@code lines} again and again while it lasts. */
    static <T> T showing(Console console, Supplier<List<String>> lines, Supplier<T> work) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
        long period = (console.isTerminal() ? ON_TERMINAL : IN_LOG).toMillis();
        var unused =
                ticker.scheduleAtFixedRate(() -> console.progress(lines.get()), period, period, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            ticker.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
