package dev.headroom.loadtest;

import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.time.LocalDate;

final class Prices {

    private Prices() {}

    static TokenPrice perMillion(double input, double output) {
        return new TokenPrice(
                "m",
                "r",
                TokenTier.ON_DEMAND,
                BigDecimal.valueOf(input),
                BigDecimal.valueOf(output),
                new Provenance("a test", LocalDate.EPOCH));
    }
}
