package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.Estimate;
import java.util.Locale;

/** Whether a figure came out as it was predicted. */
public enum Verdict {
    HELD,
    NOT_HELD,
    CANNOT_BE_TOLD;

    /**
     * Held where all of the observed interval is within the predicted one, widened on both sides by what is tolerated; not held where
     * they have nothing in common.
     *
     * @param tolerated in the figure's own unit, 0 or above
     */
    public static Verdict of(Estimate predicted, Estimate observed, double tolerated) {
        double low = predicted.low() - tolerated;
        double high = predicted.high() + tolerated;
        if (observed.low() >= low && observed.high() <= high) {
            return HELD;
        }
        return observed.high() < low || observed.low() > high ? NOT_HELD : CANNOT_BE_TOLD;
    }

    /** Whether a figure stayed within a limit. */
    public static Verdict within(Estimate observed, double limit) {
        if (observed.high() <= limit) {
            return HELD;
        }
        return observed.low() > limit ? NOT_HELD : CANNOT_BE_TOLD;
    }

    /** As a reader would say it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
