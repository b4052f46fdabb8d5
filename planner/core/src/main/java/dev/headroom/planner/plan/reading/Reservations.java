package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.purchase.Reservation;
import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.ReservedTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reservations of one reading: the best of each term, and those around it that a reader will ask about. */
public final class Reservations {

    private final PlanRequest request;
    private final Horizon horizon;
    private final ReservedReplay replay;
    private final Map<ReservedTerm, Reservation> best = new EnumMap<>(ReservedTerm.class);
    private final Costing costing;
    private final Optional<ReservedSearch> search;

    Reservations(PlanRequest request, Horizon horizon, ReservedReplay replay, Costing costing) {
        this.request = request;
        this.horizon = horizon;
        this.replay = replay;
        this.costing = costing;
        this.search = horizon.reserved().isEmpty()
                ? Optional.empty()
                : Optional.of(new ReservedSearch(replay, outcome -> costing.standing(outcome, 0)));
        Optional<ReservedSearch> inTime = search.filter(found -> request.mayPrioritise())
                .map(found -> new ReservedSearch(replay, costing::unprioritised));
        search.ifPresent(found -> horizon.reserved().forEach(term -> take(term, best(found, term))));
        inTime.ifPresent(found -> horizon.reserved().forEach(term -> take(term, best(found, term))));
    }

    /** Keeps the better of what was found for a term. */
    private void take(ReservedTerm term, Optional<ReservedSize> size) {
        size.map(found -> replay.reservation(found, term))
                .ifPresent(found -> best.merge(
                        term,
                        found,
                        (one, other) -> costing.standing(other).beats(costing.standing(one)) ? other : one));
    }

    /** Empty where the budget of a month is below the price of the smallest. */
    private Optional<ReservedSize> best(ReservedSearch found, ReservedTerm term) {
        ReservedSize size = found.best(term);
        return isAffordable(size, term) ? Optional.of(size) : largestAffordable(size, term);
    }

    /** The best cut to the budget, both rates alike. */
    private Optional<ReservedSize> largestAffordable(ReservedSize size, ReservedTerm term) {
        if (!isAffordable(ReservedSize.LEAST, term)) {
            return Optional.empty();
        }
        int low = 0;
        int high = size.inputPerMinute() / Purchase.Reserved.STEP;
        double outputPerInput = (double) size.outputPerMinute() / size.inputPerMinute();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            boolean fits = isAffordable(cut(middle, outputPerInput), term);
            low = fits ? middle : low;
            high = fits ? high : middle;
        }
        return Optional.of(cut(low, outputPerInput));
    }

    private static ReservedSize cut(int inputSteps, double outputPerInput) {
        double input = (double) inputSteps * Purchase.Reserved.STEP;
        return ReservedSize.carrying(input, input * outputPerInput);
    }

    private boolean isAffordable(ReservedSize size, ReservedTerm term) {
        double usdPerHour = replay.usdPerHour(size, term);
        for (int month = 0; month < horizon.periods(); month++) {
            if (replay.ownedUsd(month) + usdPerHour * horizon.hoursOf(month)
                    > request.buying().usdPerMonth().orElse(Double.POSITIVE_INFINITY)) {
                return false;
            }
        }
        return true;
    }

    /** No reservation within the rules has a lower objective; infinite where none can be bought. */
    public double boundUsd(double reachedUsd) {
        return horizon.reserved().stream()
                .mapToDouble(term -> search.orElseThrow().boundUsd(term, reachedUsd))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The best of each term, in order of term. */
    public List<Reservation> best() {
        return List.copyOf(best.values());
    }

    /** Parts of the demand's peaks, what pays for itself, and the best, term by term and by size. */
    List<Reservation> shown() {
        List<Reservation> shown = new ArrayList<>();
        best.forEach((term, chosen) -> {
            List<ReservedSize> sizes =
                    new ArrayList<>(search.orElseThrow().levels().grid());
            sizes.add(search.orElseThrow().levels().paying(term));
            sizes.add(ReservedSize.of(chosen.purchase()));
            sizes.stream()
                    .distinct()
                    .filter(size -> isAffordable(size, term))
                    .sorted(Comparator.comparingInt(ReservedSize::inputPerMinute)
                            .thenComparingInt(ReservedSize::outputPerMinute))
                    .forEach(size -> shown.add(replay.reservation(size, term)));
        });
        return shown;
    }
}
