package dev.headroom.emulator.runtime;

import java.util.SplittableRandom;
import java.util.UUID;

/** Request ids in the form of AWS's. */
public final class RequestIds {

    private RequestIds() {}

    /** The next one: a UUID of version 4. */
    public static String next(SplittableRandom random) {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
