package dev.headroom.planner.compare;

import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts to cents so that they add up to a whole that is in cents: the largest remainders are rounded up. */
final class Cents {

    private Cents() {}

    /** @throws IllegalArgumentException where the parts are further from the whole than rounding can make them */
    static List<Money> of(double[] usd, Money whole) {
        double[] cents = new double[usd.length];
        long[] parts = new long[usd.length];
        long left = whole.usd().movePointRight(2).longValueExact();
        for (int i = 0; i < usd.length; i++) {
            cents[i] = 100 * usd[i];
            parts[i] = (long) Math.floor(cents[i]);
            left -= parts[i];
        }
        Require.that(
                left >= -usd.length && left <= 2L * usd.length,
                "parts are " + left + " cents off their whole, " + whole + ", must add up to it");
        List<Integer> order = new ArrayList<>(IntStream.range(0, usd.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> parts[i] - cents[i]))
                .toList());
        for (int k = 0; left != 0; k++) {
            int at = left > 0 ? k % usd.length : usd.length - 1 - k % usd.length;
            parts[order.get(at)] += Long.signum(left);
            left -= Long.signum(left);
        }
        return IntStream.range(0, usd.length)
                .mapToObj(i -> new Money(BigDecimal.valueOf(parts[i], 2)))
                .toList();
    }
}
