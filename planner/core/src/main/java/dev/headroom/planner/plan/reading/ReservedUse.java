package dev.headroom.planner.plan.reading;

import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.TokenPrice;
import java.math.BigDecimal;

/**
 * The share of a reservation that must be used for it to cost what the same tokens cost on demand; above 1 it can never pay, and it is
 * infinite where tokens cost nothing on demand.
 *
 * @param ofInput of the input rate
 * @param ofOutput of the output rate
 */
public record ReservedUse(double ofInput, double ofOutput) {

    private static final BigDecimal TOKENS_PER_HOUR = BigDecimal.valueOf(1000 * 60);

    /** Price of an hour of 1,000 tokens a minute over that of 60,000 tokens on demand. */
    public static ReservedUse breakEven(ReservedPrice reserved, TokenPrice onDemand) {
        return new ReservedUse(
                share(reserved.usdPerHourPer1kInputTpm(), onDemand.usdPerMillionInput()),
                share(reserved.usdPerHourPer1kOutputTpm(), onDemand.usdPerMillionOutput()));
    }

    /** Exact to the last digit, so that equal prices give 1. */
    private static double share(BigDecimal usdPerHour, BigDecimal usdPerMillion) {
        return usdPerHour.movePointRight(6).doubleValue()
                / usdPerMillion.multiply(TOKENS_PER_HOUR).doubleValue();
    }

    ReservedUse times(double factor) {
        return new ReservedUse(factor * ofInput, factor * ofOutput);
    }
}
