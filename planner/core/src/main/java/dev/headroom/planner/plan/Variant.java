package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of the inputs: the one that is planned for, or one in which a single thing is otherwise.
 *
 * @param change what is otherwise; empty for the one that is planned for
 * @param unit tokens per minute of one unit
 * @param demandFactor how many times the demand
 */
record Variant(String change, TokenRates unit, double demandFactor) {

    private static final double LESS = 0.75;
    private static final double MORE = 1.25;

    /** The planned reading first, then the others. */
    static List<Variant> of(UnitCapacity capacity) {
        TokenRates unit = rates(capacity);
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("", unit, 1));
        if (capacity instanceof UnitCapacity.Measured measured) {
            if (measured.inputPerMinute().low() > 0
                    && measured.outputPerMinute().low() > 0) {
                variants.add(new Variant("a unit carries the low end of its interval", measured.low(), 1));
            }
            variants.add(new Variant("a unit carries the high end of its interval", measured.high(), 1));
        }
        variants.add(new Variant("demand is a quarter lower throughout", unit, LESS));
        variants.add(new Variant("demand is a quarter higher throughout", unit, MORE));
        return List.copyOf(variants);
    }

    /** Without a known capacity nothing can be bought, and any size of unit gives the same cost of buying nothing. */
    private static TokenRates rates(UnitCapacity capacity) {
        if (capacity instanceof UnitCapacity.Measured measured) {
            return measured.rates();
        }
        return capacity instanceof UnitCapacity.Declared declared ? declared.rates() : new TokenRates(1, 1);
    }
}
