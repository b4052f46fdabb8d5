package dev.headroom.planner.plan.request;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of the inputs: the one that is planned for, or one in which a single thing is otherwise.
 *
 * @param change what is otherwise; empty for the one that is planned for
 * @param unit tokens per minute of one unit
 * @param inputFactor how many times the input tokens
 * @param outputFactor how many times the output tokens
 * @param requestFactor how many times the requests
 * @param priceFactor how many times the price of tokens
 */
public record Variant(
        String change,
        TokenRates unit,
        double inputFactor,
        double outputFactor,
        double requestFactor,
        double priceFactor) {

    private static final double LESS = 0.75;
    private static final double MORE = 1.25;

    public static Variant planned(UnitCapacity capacity) {
        return new Variant("", rates(capacity), 1, 1, 1, 1);
    }

    /** The planned reading first, then the others. */
    public static List<Variant> of(UnitCapacity capacity) {
        TokenRates unit = rates(capacity);
        List<Variant> variants = new ArrayList<>();
        variants.add(planned(capacity));
        if (capacity instanceof UnitCapacity.Measured measured) {
            if (!measured.low().equals(unit)
                    && measured.inputPerMinute().low() > 0
                    && measured.outputPerMinute().low() > 0) {
                variants.add(new Variant("a unit carries the low end of its interval", measured.low(), 1, 1, 1, 1));
            }
            variants.add(new Variant("a unit carries the high end of its interval", measured.high(), 1, 1, 1, 1));
        }
        variants.add(new Variant("demand is a quarter lower throughout", unit, LESS, LESS, LESS, 1));
        variants.add(new Variant("demand is a quarter higher throughout", unit, MORE, MORE, MORE, 1));
        return List.copyOf(variants);
    }

    /** The same at the planned price: of readings that differ in nothing else, the tokens are metered once. */
    public Variant metered() {
        return new Variant("", unit, inputFactor, outputFactor, requestFactor, 1);
    }

    /** Units that this stream asks for. */
    public double need(double inputPerMinute, double outputPerMinute) {
        return Math.max(
                inputPerMinute * inputFactor / unit.inputPerMinute(),
                outputPerMinute * outputFactor / unit.outputPerMinute());
    }

    /** Without a known capacity nothing can be bought, and any size of unit gives the same cost of buying nothing. */
    private static TokenRates rates(UnitCapacity capacity) {
        if (capacity instanceof UnitCapacity.Measured measured) {
            return measured.rates();
        }
        return capacity instanceof UnitCapacity.Declared declared ? declared.rates() : new TokenRates(1, 1);
    }
}
