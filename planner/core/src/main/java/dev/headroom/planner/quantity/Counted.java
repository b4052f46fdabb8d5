package dev.headroom.planner.quantity;

import java.util.Locale;

/** So many of a thing, as a reader would say it: {@code 1 minute}, {@code 2,000 minutes}. */
public final class Counted {

    private Counted() {}

    /** @param one the thing in the singular, whose plural ends in s */
    public static String of(long count, String one) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : one + "s");
    }
}
