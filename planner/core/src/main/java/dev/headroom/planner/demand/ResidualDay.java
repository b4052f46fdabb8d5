package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.util.List;

/**
 * What one day of history did beyond level and profile, hour by hour. Futures are made of whole such days, so that a busy day
 * stays a busy day and input and output keep their link.
 *
 * @param date the local day
 * @param input 24 ratios of the hour's input tokens to level x profile, 0 or above
 * @param output 24 ratios of the hour's output tokens, 0 or above
 */
public record ResidualDay(LocalDate date, List<Double> input, List<Double> output) {

    /** @throws IllegalArgumentException where there are not 24 hours or a ratio is negative */
    public ResidualDay {
        input = List.copyOf(input);
        output = List.copyOf(output);
        Require.that(input.size() == 24 && output.size() == 24, "residuals of " + date + " must have 24 hours");
        input.forEach(ratio -> Require.notNegative("residual ratio", ratio));
        output.forEach(ratio -> Require.notNegative("residual ratio", ratio));
    }
}
