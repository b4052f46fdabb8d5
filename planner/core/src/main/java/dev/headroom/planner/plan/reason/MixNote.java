package dev.headroom.planner.plan.reason;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import java.util.Locale;
import java.util.Optional;

/**
 * Says where a unit was measured with another mix of input and output tokens than the demand has. The unit is taken to carry no
 * more than both of its rates at once, so a mix that uses one of them less leaves room that the plan does not count.
 */
public final class MixNote {

    /** Mixes nearer than this factor are called the same. */
    private static final double TOLERATED = 1.25;

    private MixNote() {}

    public static Optional<String> of(DemandCurve demand, UnitCapacity unit) {
        if (!(unit instanceof UnitCapacity.Measured measured) || !(demand.meanOutputPerRequest() > 0)) {
            return Optional.empty();
        }
        double asked = demand.meanInputPerRequest() / demand.meanOutputPerRequest();
        double tested =
                measured.inputPerMinute().value() / measured.outputPerMinute().value();
        if (Math.max(asked / tested, tested / asked) <= TOLERATED) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "one unit was measured with %.1f input tokens to an output token, the demand has %.1f: units are understated;"
                        + " measure one with requests of %.0f input and %.0f output tokens",
                tested,
                asked,
                demand.meanInputPerRequest(),
                demand.meanOutputPerRequest()));
    }
}
