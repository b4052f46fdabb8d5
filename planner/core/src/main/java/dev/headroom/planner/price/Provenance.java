package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;

/**
 * Where a price was read, and for which day.
 *
 * @param source the page or file, as a reader could find it
 * @param asOf the day on which it said so
 */
public record Provenance(String source, LocalDate asOf) {

    /** @throws IllegalArgumentException where the source is blank */
    public Provenance {
        Require.text("source of a price", source);
    }
}
