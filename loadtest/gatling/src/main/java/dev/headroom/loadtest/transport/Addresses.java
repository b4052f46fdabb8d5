package dev.headroom.loadtest.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a target, taken in turn. Its name is looked up on a thread of its own, for the first connection and again where one
 * could not be made, at most once a second; an address that fails is passed over for half a minute, unless all fail. Safe for many threads.
 */
final class Addresses {

    private static final long PASSED_OVER_NANOS = 30_000_000_000L;
    private static final long BETWEEN_LOOKUPS_NANOS = 1_000_000_000L;

    private final InetSocketAddress target;
    private final Lookup lookup;
    private final LongSupplier nanos;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<InetSocketAddress, Long> failedAt = new ConcurrentHashMap<>();
    private volatile List<InetSocketAddress> known = List.of();
    private volatile long lookedUpNanos;
    private @Nullable CompletableFuture<List<InetSocketAddress>> underWay;

    /** Finds the addresses of a name; may take its time. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @param target name and port */
    Addresses(InetSocketAddress target, Lookup lookup, LongSupplier nanos) {
        this.target = target;
        this.lookup = lookup;
        this.nanos = nanos;
    }

    /**
     * Gives the next address, at once where the name has been looked up.
     *
     * @param executor on which it is given where that takes time
     * @param taker of the address, or of the reason why there is none
     */
    void next(Executor executor, BiConsumer<@Nullable InetSocketAddress, @Nullable Throwable> taker) {
        if (!known.isEmpty()) {
            taker.accept(pick(known), null);
            return;
        }
        var unused = lookUp().whenCompleteAsync(
                        (found, failure) -> taker.accept(failure == null ? pick(found) : null, cause(failure)),
                        executor);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** How many there are; 0 where they are not known. */
    int count() {
        return known.size();
    }

    private InetSocketAddress pick(List<InetSocketAddress> from) {
        for (int i = 0; i < from.size(); i++) {
            InetSocketAddress candidate = inTurn(from);
            Long failed = failedAt.get(candidate);
            if (failed == null || nanos.getAsLong() - failed > PASSED_OVER_NANOS) {
                return candidate;
            }
        }
        return inTurn(from);
    }

    private InetSocketAddress inTurn(List<InetSocketAddress> from) {
        return from.get(Math.floorMod(turn.getAndIncrement(), from.size()));
    }

    /** No connection to this one could be made: the name may mean others by now. */
    void failed(InetSocketAddress address) {
        long now = nanos.getAsLong();
        failedAt.put(address, now);
        if (now - lookedUpNanos >= BETWEEN_LOOKUPS_NANOS) {
            var unused = lookUp();
        }
    }

    private synchronized CompletableFuture<List<InetSocketAddress>> lookUp() {
        CompletableFuture<List<InetSocketAddress>> running = underWay;
        if (running != null && !running.isDone()) {
            return running;
        }
        lookedUpNanos = nanos.getAsLong();
        CompletableFuture<List<InetSocketAddress>> started =
                CompletableFuture.supplyAsync(this::find, Addresses::onThread);
        underWay = started;
        return started;
    }

    private static void onThread(Runnable work) {
        Thread thread = new Thread(work, "headroom-name-lookup");
        thread.setDaemon(true);
        thread.start();
    }

    private List<InetSocketAddress> find() {
        try {
            List<InetSocketAddress> found = Arrays.stream(lookup.of(target.getHostString()))
                    .map(address -> new InetSocketAddress(address, target.getPort()))
                    .toList();
            known = found;
            return found;
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }
}
