package dev.headroom.planner.review;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.price.CommitmentTerm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a plan holds.
 *
 * @param start the beginning of its horizon
 * @param end its end
 * @param purchase what it buys
 * @param owned what it was told is owned
 */
public record Planned(Instant start, Instant end, Purchase purchase, List<OwnedUnits> owned) {

    public Planned {
        owned = List.copyOf(owned);
    }

    public static Planned of(Plan plan) {
        return new Planned(
                plan.start(),
                plan.end(),
                plan.chosen().purchase(),
                plan.buying().owned());
    }

    /**
     * Units at an instant, those that are owned among them. Empty beyond the horizon; before it,
     * as at its beginning.
     */
    Optional<Integer> unitsAt(Instant instant) {
        Instant when = instant.isBefore(start) ? start : instant;
        if (!when.isBefore(end)) {
            return Optional.empty();
        }
        int before = owned.stream()
                .filter(each -> when.isBefore(each.end()))
                .mapToInt(each -> each.units().count())
                .sum();
        return Optional.of(boughtAt(purchase, when) + before);
    }

    private static int boughtAt(Purchase purchase, Instant when) {
        if (purchase instanceof Purchase.Scheduled scheduled) {
            return boughtAt(scheduled.base(), when) + scheduled.hours().at(when);
        }
        if (purchase instanceof Purchase.Units units) {
            return units.units().count();
        }
        return purchase instanceof Purchase.Mixed mixed ? mixed.unitsAt(when) : 0;
    }

    /** On which term it buys first. */
    CommitmentTerm term() {
        Purchase steady = purchase.steady();
        if (steady instanceof Purchase.Units units) {
            return units.term();
        }
        return steady instanceof Purchase.Mixed mixed ? mixed.orders().get(0).term() : CommitmentTerm.NO_COMMITMENT;
    }
}
