package dev.headroom.planner.plan.request;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who stated an input, and when. What nobody said is absent, and stays so.
 *
 * @param owner a person, a team or a document
 * @param asOf the day on which it was so
 */
public record Stated(Optional<String> owner, Optional<LocalDate> asOf) {

    /** Nobody said who, or when. */
    public static final Stated NOT = new Stated(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException where the owner is blank */
    public Stated {
        owner.ifPresent(name -> Require.text("owner", name));
    }
}
