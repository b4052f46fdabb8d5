package dev.headroom.planner.leak;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.List;

/** What a history says of one kind of leak. */
public sealed interface LeakFinding {

    /** Which kind. */
    LeakKind leak();

    /**
     * Money leaks.
     *
     * @param leak which way
     * @param since when it began, or the first instant looked at where it has no beginning
     * @param usdPerMonth what it costs in 730 hours like the last ones, in US dollars at on-demand prices
     * @param evidence what shows it
     */
    record Leak(LeakKind leak, Instant since, Estimate usdPerMonth, List<Evidence> evidence) implements LeakFinding {

        /** @throws IllegalArgumentException without evidence, or where nothing leaks */
        public Leak {
            evidence = List.copyOf(evidence);
            Require.that(!evidence.isEmpty(), leak.label() + " without evidence");
            Require.that(
                    usdPerMonth.value() > 0, leak.label() + " of " + usdPerMonth.value() + " USD, must be above 0");
        }
    }

    /**
     * It was looked for and is not there.
     *
     * @param leak which way
     * @param because what was seen instead
     */
    record Tight(LeakKind leak, String because) implements LeakFinding {}

    /**
     * The history cannot show it.
     *
     * @param leak which way
     * @param missing what it would take
     */
    record Untold(LeakKind leak, String missing) implements LeakFinding {}
}
