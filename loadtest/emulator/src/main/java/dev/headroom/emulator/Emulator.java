package dev.headroom.emulator;

import dev.headroom.emulator.http.Encryption;
import dev.headroom.emulator.http.Front;
import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.runtime.Engine;
import dev.headroom.emulator.time.LoopScheduler;
import dev.headroom.emulator.time.Scheduler;
import dev.headroom.emulator.truth.Counters;
import dev.headroom.emulator.truth.Pacing;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * A running emulator. One port, of clear text or TLS, speaks HTTP/1.1 and HTTP/2 and serves every service of the account.
 * Everything happens on one thread, so nothing here is locked.
 */
public final class Emulator implements AutoCloseable {

    private final Front front;
    private final URI endpoint;
    private final Assembly assembly;

    private Emulator(Front front, URI endpoint, Assembly assembly) {
        this.front = front;
        this.endpoint = endpoint;
        this.assembly = assembly;
    }

    /**
     * Starts an emulator and returns when it listens.
     *
     * @throws EmulatorException where the port is in use, the address cannot be bound or a file cannot be written
     */
    public static Emulator start(EmulatorSettings settings, Clock clock) {
        return start(settings, clock, Optional.empty());
    }

    /**
     * Starts an emulator whose answers an engine of one's own makes, on the emulator's scheduler.
     *
     * @throws EmulatorException as {@link #start(EmulatorSettings, Clock)}
     */
    public static Emulator start(EmulatorSettings settings, Clock clock, Optional<Function<Scheduler, Engine>> engine) {
        Front front = new Front(settings.extras().certificates().map(Encryption::in));
        return start(front, settings, clock, engine);
    }

    static Emulator start(
            Front front, EmulatorSettings settings, Clock clock, Optional<Function<Scheduler, Engine>> engine) {
        Scheduler scheduler = new LoopScheduler(front.loop());
        Assembly assembly = Assembly.of(settings, clock, scheduler, engine.map(make -> make.apply(scheduler)));
        int port = front.listen(settings.host(), settings.port(), assembly.router());
        String scheme = settings.extras().certificates().isPresent() ? "https" : "http";
        URI endpoint = URI.create(String.format(Locale.ROOT, "%s://%s:%d", scheme, settings.host(), port));
        return new Emulator(front, endpoint, assembly);
    }

    /** Where clients reach it, as in {@code http://127.0.0.1:49152}. */
    public URI endpoint() {
        return endpoint;
    }

    /** What it has done so far. */
    public Served served() {
        return onLoop(() -> {
            Counters sums = assembly.book().counters();
            Pacing pacing = assembly.book().pacing();
            Served.Lateness lateness = new Served.Lateness(
                    pacing.events(),
                    pacing.quantileMillis(0.5),
                    pacing.quantileMillis(0.99),
                    pacing.maxMillis(),
                    pacing.isEmulatorBound());
            return new Served(sums.answered(), sums.throttled(), sums.inputTokens(), sums.outputTokens(), lateness);
        });
    }

    private <T> T onLoop(Callable<T> question) {
        try {
            return front.loop().submit(question).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the emulator was asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the emulator could not be asked", e);
        }
    }

    /** Breaks every stream, frees the port and ends its files. */
    @Override
    public void close() {
        front.close();
        assembly.close();
    }
}
