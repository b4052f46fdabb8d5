package dev.headroom.planner.plan;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Costs purchases in one reading of the futures. */
final class Costing {

    private static final double LOW = 0.10;
    private static final double HIGH = 0.90;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Variant variant;
    private final List<FutureTotals> totals;
    private final Owned owned;

    Costing(PlanRequest request, Horizon horizon, Variant variant, List<FutureTotals> totals) {
        this.request = request;
        this.horizon = horizon;
        this.variant = variant;
        this.totals = totals;
        this.owned = new Owned(horizon, request.buying().owned());
    }

    /** Nothing bought besides what is owned. */
    Holdings nothing() {
        return new Holdings(new Purchase.Nothing(), owned.units(), owned.usd());
    }

    /** So many units on a term all along. */
    Holdings plain(Catalogue catalogue, CommitmentTerm term, int units) {
        int[] held =
                Arrays.stream(owned.units()).map(already -> already + units).toArray();
        return new Holdings(
                new Purchase.Units(new ModelUnits(units), term), held, owned.usd() + catalogue.usd(term, units));
    }

    /** Buying nothing first, then every term in order with 1 unit and more, as far as the rules allow. */
    List<Candidate> candidates(Catalogue catalogue) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(nothing()));
        int most = Math.min(mostUnits(), request.buying().unitQuota().orElse(mostUnits()))
                - Arrays.stream(owned.units()).max().orElse(0);
        for (CommitmentTerm term : horizon.terms()) {
            for (int u = 1; u <= most && catalogue.allows(term, u, owned); u++) {
                candidates.add(candidate(plain(catalogue, term, u)));
            }
        }
        return candidates;
    }

    int mostUnits() {
        return totals.get(0).mostUnits();
    }

    /** Mean over the futures of what is paid by the token beside these holdings. */
    double meanLeftUsd(Holdings held) {
        int[] units = held.units();
        return mean(i -> totals.get(i).leftUsd(units));
    }

    /** The share of the tokens that may wait which idle units carry, on the mean. */
    double filledShare(Holdings held) {
        int[] units = held.units();
        return mean(i -> totals.get(i).filledShare(units));
    }

    Candidate candidate(Holdings held) {
        int[] units = held.units();
        int[] before = owned.units();
        double unitUsd = held.usd();
        Sample cost = Sample.of(each(i -> total(i, units, unitUsd)));
        double assured = worstMonth(units, Floors::assuredRefusals);
        double late = worstMonth(units, Floors::assuredLate);
        return new Candidate(
                held.purchase(),
                Money.ofUsd(cost.mean()),
                Money.ofUsd(cost.quantile(LOW)),
                Money.ofUsd(cost.quantile(HIGH)),
                Money.ofUsd(cost.meanAbove(HIGH)),
                Money.ofUsd(unitUsd),
                Money.ofUsd(mean(i -> totals.get(i).spillUsd(units))),
                Money.ofUsd(mean(i -> totals.get(i).refusedUsd(units))),
                Money.ofUsd(mean(i -> totals.get(i).deferredUsd(units))),
                mean(i -> totals.get(i).carriedShare(units)),
                mean(i -> totals.get(i).throttledShare(units)),
                assured,
                late,
                utilisation(held),
                mean(i -> total(i, units, unitUsd) < total(i, before, owned.usd()) ? 1 : 0),
                assured <= request.rules().throttledShare() && late <= Floors.allowedLateShare(request));
    }

    /** Futures in which no month refuses more than the target allows. */
    int futuresKept(Holdings held) {
        int[] units = held.units();
        return (int) totals.stream()
                .filter(future ->
                        future.worstThrottledShare(units) <= request.rules().throttledShare())
                .count();
    }

    /** What the units are worth by which one purchase is more than another. */
    UnitStep step(int unit, Holdings before, Holdings with, Horizon over) {
        int[] fewer = before.units();
        int[] more = with.units();
        double price = with.usd() - before.usd();
        double hours = with.unitHours(over) - before.unitHours(over);
        double carried =
                mean(i -> totals.get(i).workedTokens(more) - totals.get(i).workedTokens(fewer));
        return new UnitStep(
                unit,
                Money.ofUsd(meanLeftUsd(before) - meanLeftUsd(with)),
                Money.ofUsd(price),
                hours > 0 ? Math.max(0, Math.min(1, carried / (60 * unitTokensPerMinute() * hours))) : 0,
                mean(i -> totals.get(i).leftUsd(fewer) - totals.get(i).leftUsd(more) > price ? 1 : 0));
    }

    private interface Assured {
        double share(List<FutureTotals> futures, int month, int units, double assurance);
    }

    /** The share of the month in which it is largest. */
    private double worstMonth(int[] units, Assured assured) {
        return IntStream.range(0, horizon.periods())
                .mapToDouble(month -> assured.share(
                        totals,
                        month,
                        Math.min(units[month], mostUnits()),
                        request.rules().assurance()))
                .max()
                .orElse(0);
    }

    private double total(int future, int[] units, double unitUsd) {
        return unitUsd + totals.get(future).leftUsd(units);
    }

    /** Tokens carried over the tokens that the units could carry at the demand's mix. */
    private double utilisation(Holdings held) {
        double unitHours = held.unitHours(horizon);
        if (!(unitHours > 0)) {
            return 0;
        }
        int[] units = held.units();
        double carried = mean(i -> totals.get(i).workedTokens(units));
        return Math.min(1, carried / (unitTokensPerMinute() * 60 * unitHours));
    }

    /** What one unit carries at the demand's mix, input and output together. */
    private double unitTokensPerMinute() {
        double input = request.demand().meanInputPerRequest();
        double output = request.demand().meanOutputPerRequest();
        double need = Math.max(
                input / variant.unit().inputPerMinute(), output / variant.unit().outputPerMinute());
        return (input + output) / need;
    }

    private double mean(IntToDoubleFunction value) {
        return IntStream.range(0, totals.size()).mapToDouble(value).average().orElseThrow();
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, totals.size()).mapToDouble(value).toArray();
    }
}
