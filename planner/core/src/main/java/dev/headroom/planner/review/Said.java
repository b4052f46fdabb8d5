package dev.headroom.planner.review;

import java.time.Instant;
import java.util.Locale;

/** Figures in the sentences of a review. */
final class Said {

    private static final double WHOLE_FROM = 1000;

    private Said() {}

    static String usd(double usd) {
        return String.format(Locale.ROOT, usd >= WHOLE_FROM ? "$%,.0f" : "$%,.2f", usd);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.001 ? "%.3f %%" : "%.1f %%", 100 * share);
    }

    /** As in {@code in 5.2 days} or {@code 3.0 days ago}. */
    static String away(Instant now, Instant then) {
        double days = Bought.days(now, then);
        return days < 0
                ? String.format(Locale.ROOT, "%.1f days ago", -days)
                : String.format(Locale.ROOT, "in %.1f days", days);
    }
}
