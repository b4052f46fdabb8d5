package dev.headroom.planner.regret;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.List;

/**
 * How far one rule was above hindsight at one price ratio.
 *
 * @param rule its label
 * @param ratio of the on-demand price of a unit-hour to the committed one
 * @param regrets of each origin: cost over that of the cheapest level in hindsight, less 1; below 0 only where a rule buys step by step
 */
public record RuleRegret(String rule, double ratio, List<Double> regrets) {

    /** @throws IllegalArgumentException where there is no origin */
    public RuleRegret {
        regrets = List.copyOf(regrets);
        Require.that(!regrets.isEmpty(), "a regret of no origin");
    }

    public double mean() {
        return Sample.of(regrets).mean();
    }

    public double p90() {
        return Sample.of(regrets).quantile(0.9);
    }

    public double worst() {
        return Sample.of(regrets).max();
    }
}
