package dev.headroom.planner.plan.request;

import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A purchase that was made before: it is paid for and carries until its end, whatever is decided now. It is billed on after its end
 * until somebody deletes it; a plan counts it to its end only.
 *
 * @param name of the purchase, or its ARN
 * @param units how many, at least 1
 * @param usdPerHour what one unit of it costs by the hour, 0 or above
 * @param end when its commitment ends
 */
public record OwnedUnits(String name, ModelUnits units, BigDecimal usdPerHour, Instant end) {

    /** @throws IllegalArgumentException where the name is blank, there is no unit or the price is negative */
    public OwnedUnits {
        Require.text("name of an owned purchase", name);
        Require.atLeast("model units of " + name, units.count(), 1);
        Require.that(usdPerHour.signum() >= 0, "usdPerHour of " + name + " is " + usdPerHour + ", must be 0 or above");
    }
}
