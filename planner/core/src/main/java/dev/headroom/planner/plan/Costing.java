package dev.headroom.planner.plan;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Costs every number of units on every term of one variant, over the same futures. */
final class Costing {

    private static final double LOW = 0.10;
    private static final double HIGH = 0.90;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Variant variant;
    private final List<SpillTotals> totals;
    private final double[] batchUsd;

    Costing(PlanRequest request, Horizon horizon, Variant variant, List<SpillTotals> totals, double[] batchUsd) {
        this.request = request;
        this.horizon = horizon;
        this.variant = variant;
        this.totals = totals;
        this.batchUsd = batchUsd;
    }

    /** Buying nothing first, then every term in order with 1 unit and more. */
    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(new Purchase.Nothing(), 0));
        for (CommitmentTerm term : horizon.terms()) {
            for (int u = 1; u <= totals.get(0).mostUnits(); u++) {
                candidates.add(candidate(new Purchase.Units(new ModelUnits(u), term), usdPerHour(term) * u));
            }
        }
        return candidates;
    }

    /** Mean over the futures of the on-demand cost that {@code units} units leave. */
    double meanSpillUsd(int units) {
        return mean(i -> totals.get(i).spillUsd(units));
    }

    double usdPerHour(CommitmentTerm term) {
        return java.util.Objects.requireNonNull(request.prices().units().get(term))
                .usdPerHour()
                .doubleValue();
    }

    private Candidate candidate(Purchase purchase, double usdPerHour) {
        int u = purchase.units().count();
        double unitUsd = usdPerHour * horizon.hours();
        Sample cost = Sample.of(each(i -> total(i, u, unitUsd)));
        Sample throttled = Sample.of(each(i -> totals.get(i).throttledShare(u)));
        double assured = throttled.quantile(request.rules().assurance());
        return new Candidate(
                purchase,
                Money.ofUsd(cost.mean()),
                Money.ofUsd(cost.quantile(LOW)),
                Money.ofUsd(cost.quantile(HIGH)),
                Money.ofUsd(unitUsd),
                Money.ofUsd(meanSpillUsd(u)),
                Money.ofUsd(mean(i -> batchUsd[i])),
                mean(i -> totals.get(i).carriedShare(u)),
                throttled.mean(),
                assured,
                u == 0 ? 0 : utilisation(u),
                mean(i -> total(i, u, unitUsd) < total(i, 0, 0) ? 1 : 0),
                assured <= request.rules().throttledShare());
    }

    private double total(int future, int units, double unitUsd) {
        return unitUsd + totals.get(future).spillUsd(units) + batchUsd[future];
    }

    /** Tokens carried over the tokens that the units could carry at the demand's mix. */
    private double utilisation(int units) {
        double minutes = horizon.hours() * 60.0;
        double carried =
                mean(i -> totals.get(i).carriedShare(units) * totals.get(i).allTokens());
        double input = request.demand().meanInputPerRequest();
        double output = request.demand().meanOutputPerRequest();
        double need = Math.max(
                input / variant.unit().inputPerMinute(), output / variant.unit().outputPerMinute());
        double unitTokensPerMinute = (input + output) / need;
        return Math.min(1, carried / (unitTokensPerMinute * minutes * units));
    }

    private double mean(IntToDoubleFunction value) {
        return IntStream.range(0, totals.size()).mapToDouble(value).average().orElseThrow();
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, totals.size()).mapToDouble(value).toArray();
    }
}
