package dev.headroom.planner.compare;

import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.function.Function;

/**
 * A change of a recommendation, divided among its causes.
 *
 * @param then the earlier decision
 * @param now the present one
 * @param parts a part for each cause that has one; amounts add up to the change to the cent
 * @param plans how many plans were made for it
 */
public record Attribution(Decision then, Decision now, List<Part> parts, int plans) {

    /** @throws IllegalArgumentException where the parts do not add up */
    public Attribution {
        parts = List.copyOf(parts);
        requireWhole("a month", parts, Part::ofAMonth, now.costOfAMonth().minus(then.costOfAMonth()));
        requireWhole("the plan", parts, Part::overall, now.cost().minus(then.cost()));
    }

    private static void requireWhole(String what, List<Part> parts, Function<Part, Money> amount, Money whole) {
        Money sum = parts.stream().map(amount).reduce(Money.ZERO, Money::plus);
        Require.that(
                sum.equals(whole), "the parts of the cost of " + what + " add up to " + sum + ", must be " + whole);
    }
}
