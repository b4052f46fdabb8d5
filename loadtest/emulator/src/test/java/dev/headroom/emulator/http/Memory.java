package dev.headroom.emulator.http;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The memory of one front, counted to the last buffer. It allocates from arenas of its own, so that nothing else of this JVM is in the
 * count, and without caches by thread, in which buffers that were given back would still count as in use.
 */
final class Memory {

    private static final int PAGE_BYTES = 8192;
    private static final int MAX_ORDER = 9;

    private final PooledByteBufAllocator allocator =
            new PooledByteBufAllocator(true, 1, 1, PAGE_BYTES, MAX_ORDER, 0, 0, false);

    ByteBufAllocator allocator() {
        return allocator;
    }

    /** Buffers in use, direct and on the heap. */
    long buffers() {
        return Stream.concat(allocator.metric().directArenas().stream(), allocator.metric().heapArenas().stream())
                .mapToLong(PoolArenaMetric::numActiveAllocations)
                .sum();
    }

    /** Buffers that were ever in use. */
    long buffersSoFar() {
        return Stream.concat(allocator.metric().directArenas().stream(), allocator.metric().heapArenas().stream())
                .mapToLong(PoolArenaMetric::numAllocations)
                .sum();
    }

    /** Waits until a front holds no byte of a body and no buffer, for ten seconds at most; then says what it still holds. */
    String heldBy(Front front) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while ((front.bodyBytesHeld() != 0 || buffers() != 0) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return front.bodyBytesHeld() + " bytes of bodies, " + buffers() + " buffers";
    }
}
