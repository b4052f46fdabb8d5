package dev.headroom.cli.console;

import dev.headroom.planner.quantity.Counted;
import java.time.Duration;
import java.util.Locale;

/** Quantities as people say them. */
public final class Spoken {

    private Spoken() {}

    public static String duration(Duration duration) {
        if (duration.compareTo(Duration.ofHours(2)) < 0) {
            return Counted.of(duration.toMinutes(), "minute");
        }
        return String.format(Locale.ROOT, "%.1f days", duration.toMinutes() / 1440.0);
    }

    /** Tokens per minute with separators. */
    public static String rate(double tokensPerMinute) {
        return String.format(Locale.ROOT, "%,.0f", tokensPerMinute);
    }
}
