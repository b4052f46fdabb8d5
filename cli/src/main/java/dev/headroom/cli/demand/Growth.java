package dev.headroom.cli.demand;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A change as a share of what it changes: in percent for people, a number for programs. */
record Growth(double share) {

    @JsonValue
    BigDecimal rounded() {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_EVEN);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * share);
    }
}
