package dev.headroom.cli.unit;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.LifesClock;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.rental.Recovery;
import dev.headroom.loadtest.rental.RentalIntent;
import dev.headroom.loadtest.rental.RentalJournal;
import dev.headroom.loadtest.rental.RentalState;
import dev.headroom.loadtest.rental.Watchdog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The watchdog's program. Its standard input is a pipe that only the program that rents holds: it ends with that. */
@Command(
        name = "watch",
        hidden = true,
        description = "Waits for the end of the program that rents, and deletes what it left.",
        mixinStandardHelpOptions = true)
final class WatchUnitCommand implements Callable<Integer> {

    /** What it says when it is watching, and has asked the service something. */
    static final String READY = "watching";

    private final Console console;

    @Parameters(paramLabel = "JOURNAL", description = "The journal of the rental.")
    private Path file = Path.of("");

    WatchUnitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RentalJournal journal = RentalJournal.at(file);
        UnitPlanes planes = new UnitPlanes(System.getenv());
        CountDownLatch ended = new CountDownLatch(1);
        listen(System.in, ended);
        requireAnswers(journal, planes);
        console.result(READY);
        LifesClock clock = new LifesClock();
        Watchdog watchdog = new Watchdog(journal, new Recovery(planes, clock), clock);
        Optional<String> failure = watchdog.watch(time -> isOverWithin(ended, time));
        failure.ifPresent(console::say);
        return failure.isPresent() ? ExitCode.OUTSIDE : ExitCode.DONE;
    }

    /** Whoever cannot ask cannot delete, and nothing is bought that nobody can delete. */
    private static void requireAnswers(RentalJournal journal, UnitPlanes planes) {
        RentalIntent intent = journal.state()
                .map(RentalState::intent)
                .orElseThrow(() -> new LoadTestException(journal.file() + ": says nothing yet, nothing to watch"));
        boolean ignored = planes.of(intent.place()).named(intent.name()).isPresent();
    }

    private static void listen(InputStream pipe, CountDownLatch ended) {
        Thread listener = new Thread(
                () -> {
                    try {
                        while (pipe.read() >= 0) {
                            // Nothing is said on it.
                        }
                    } catch (IOException e) {
                        // A pipe that breaks has ended too.
                    }
                    ended.countDown();
                },
                "master");
        listener.setDaemon(true);
        listener.start();
    }

    private static boolean isOverWithin(CountDownLatch ended, Duration time) {
        try {
            return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
