package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Amounts of a price, in an order, and the rules that every price keeps. */
final class Amounts {

    private Amounts() {}

    static Map<String, BigDecimal> inAndOut(BigDecimal input, BigDecimal output) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put("input", input);
        amounts.put("output", output);
        return amounts;
    }

    static void sold(String modelId, String region) {
        Require.text("model id of a price", modelId);
        Require.text("region of a price", region);
    }

    static void notNegative(String name, BigDecimal usd) {
        Require.that(usd.signum() >= 0, name + " is " + usd + ", must be 0 or above");
    }

    static void positive(String name, BigDecimal usd) {
        Require.that(usd.signum() > 0, name + " is " + usd + ", must be above 0");
    }

    /** The product, exactly, with no more zeros at its end than cents need. */
    static BigDecimal times(BigDecimal usd, BigDecimal share) {
        if (share.compareTo(BigDecimal.ONE) == 0) {
            return usd;
        }
        BigDecimal exact = usd.multiply(share).stripTrailingZeros();
        return exact.scale() < 2 ? exact.setScale(2) : exact;
    }
}
