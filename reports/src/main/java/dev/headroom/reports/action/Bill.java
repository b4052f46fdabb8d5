package dev.headroom.reports.action;

import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.util.List;

/**
 * A cost in lines that can be multiplied and added again.
 *
 * @param what of what it is the cost
 * @param lines its parts, which add up to the total to the cent
 * @param total as the plan has it
 */
public record Bill(String what, List<BillLine> lines, Money total) {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    /** @throws IllegalArgumentException where the lines do not add up */
    public Bill {
        lines = List.copyOf(lines);
        BigDecimal rest = rest(lines, total);
        Require.that(
                rest.abs().compareTo(HALF_A_CENT) <= 0,
                "the lines of the bill of " + what + " differ from its total by " + rest.toPlainString() + " dollars");
    }

    /** What the lines lack of the total; negative where they are more. */
    public static BigDecimal rest(List<BillLine> lines, Money total) {
        return total.usd().subtract(lines.stream().map(BillLine::usd).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
