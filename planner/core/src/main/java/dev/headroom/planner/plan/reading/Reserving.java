package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.ReservedPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader must know of the Reserved tier where a plan considers it. */
public final class Reserving {

    private Reserving() {}

    public static List<String> notes(PlanRequest request, Horizon horizon) {
        if (horizon.reserved().isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>(
                List.of(
                        String.format(
                                Locale.ROOT,
                                "the Reserved tier is bought through the AWS account team, by no call, in steps of 1,000 tokens a minute from"
                                        + " %,d input and %,d output; it is billed until the account team deletes it",
                                ReservedPrice.LEAST_INPUT_PER_MINUTE,
                                ReservedPrice.LEAST_OUTPUT_PER_MINUTE),
                        "the Reserved tier aims at 99.5 % uptime; what is above a reservation goes to the Standard tier by itself, and a"
                                + " reservation uses nothing of the on-demand quota",
                        "a reservation is taken to carry input and output apart, minute by minute, with one token of its output rate for an"
                                + " output token: AWS publishes no burndown within it; tokens written to a cache would count as input, and are not in the demand"));
        if (!request.buying().owned().isEmpty()) {
            notes.add(
                    "a reservation is taken to stand behind the units that are owned: callers ask the units' ARNs first, and after a 429"
                            + " the model with the service tier reserved");
        }
        return List.copyOf(notes);
    }
}
