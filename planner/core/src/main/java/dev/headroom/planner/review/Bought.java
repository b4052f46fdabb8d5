package dev.headroom.planner.review;

import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A purchase that is paid for now.
 *
 * @param name its name
 * @param arn by which it is called; absent where only its name is known
 * @param units how many, at least 1
 * @param usdPerHour what one unit costs by the hour, 0 or above
 * @param ends when its commitment ends or ended; absent without one
 * @param carried what was counted under its ARN; absent where nobody counted
 */
public record Bought(
        String name,
        Optional<String> arn,
        ModelUnits units,
        BigDecimal usdPerHour,
        Optional<Instant> ends,
        Optional<Carried> carried) {

    /** Hours of a month, as AWS reckons a month's price (Amazon Bedrock pricing page: 730). */
    static final double HOURS_PER_MONTH = 730;

    /** @throws IllegalArgumentException where the name is blank, there is no unit or the price is negative */
    public Bought {
        Require.text("name of a purchase", name);
        Require.atLeast("model units of " + name, units.count(), 1);
        Require.that(usdPerHour.signum() >= 0, "usdPerHour of " + name + " is " + usdPerHour + ", must be 0 or above");
    }

    double usdPerHourOfAll() {
        return units.count() * usdPerHour.doubleValue();
    }

    /** US dollars for 730 hours. */
    public double usdPerMonth() {
        return usdPerHourOfAll() * HOURS_PER_MONTH;
    }

    /** By which AWS knows it: the ARN, or the name. */
    String id() {
        return arn.orElse(name);
    }

    /** Whether it cannot be deleted yet. */
    boolean isBound(Instant now) {
        return ends.filter(now::isBefore).isPresent();
    }

    /** Whether it was bound and is not any more. */
    boolean isOver(Instant now) {
        return ends.isPresent() && !isBound(now);
    }

    /** Days of 24 hours from one instant to another. */
    static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 86_400.0;
    }
}
