package dev.headroom.cli.plan;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Optional;

/** Reads what somebody said one model unit carries. */
public final class DeclaredUnit {

    private DeclaredUnit() {}

    /** @throws IllegalArgumentException where only one of the two flags is there, or the rates cannot be read */
    public static Optional<UnitCapacity> of(Optional<String> rates, Optional<String> saidBy) {
        if (rates.isEmpty() && saidBy.isEmpty()) {
            return Optional.empty();
        }
        Require.that(
                rates.isPresent() && saidBy.isPresent(),
                "--declared-unit and --said-by go together: a figure without its source is no evidence");
        String[] parts = rates.orElseThrow().split(",", -1);
        Require.that(
                parts.length == 2,
                "--declared-unit is '" + rates.orElseThrow()
                        + "', must be INPUT,OUTPUT tokens per minute as in 2000000,200000");
        TokenRates unit = new TokenRates(number(parts[0]), number(parts[1]));
        return Optional.of(new UnitCapacity.Declared(unit, saidBy.orElseThrow()));
    }

    private static double number(String text) {
        String refusal = "--declared-unit holds '" + text
                + "', must be numbers of tokens per minute, 0 or above, as in 2000000,200000";
        try {
            double rate = Double.parseDouble(text.strip());
            Require.that(Double.isFinite(rate) && rate >= 0, refusal);
            return rate;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal, e);
        }
    }
}
