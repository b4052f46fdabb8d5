package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.Relief;
import dev.headroom.planner.plan.purchase.Catalogue;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.purchase.Reservation;
import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.plan.purchase.ScheduledHoldings;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Owned;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Costs purchases in one reading of the futures. */
public final class Costing {

    private static final double LOW = 0.10;
    private static final double HIGH = 0.90;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Variant variant;
    private final List<FutureTotals> totals;
    private final Owned owned;
    private final ReservedReplay reserved;
    private final ScheduledReplay scheduled;

    Costing(PlanRequest request, Horizon horizon, Variant variant, ReadFutures futures) {
        this.request = request;
        this.horizon = horizon;
        this.variant = variant;
        this.totals = futures.totals();
        this.reserved = futures.reserved();
        this.scheduled = futures.scheduled();
        this.owned = new Owned(horizon, request.buying().owned());
    }

    /** The same futures under other rules for purchases. */
    Costing under(PurchaseRules others) {
        return new Costing(request.buyingBy(others), horizon, variant, new ReadFutures(totals, reserved, scheduled));
    }

    /** Nothing bought besides what is owned. */
    public Holdings nothing() {
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
    public List<Candidate> candidates(Catalogue catalogue) {
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

    public int mostUnits() {
        return totals.get(0).mostUnits();
    }

    /** Mean over the futures of what is paid by the token beside this. */
    public double meanLeftUsd(Held held) {
        return mean(outcome(held)::leftUsd);
    }

    /** The share of the tokens that may wait which idle units carry, on the mean. */
    public double filledShare(Held held) {
        if (held instanceof ScheduledHoldings hourly) {
            return filledShare(hourly.base());
        }
        if (!(held instanceof Holdings holdings)) {
            return 0;
        }
        int[] units = holdings.units();
        return mean(i -> totals.get(i).filledShare(units));
    }

    public Candidate candidate(Held held) {
        return candidate(held.purchase(), held.usd(), outcome(held));
    }

    /** What it saves against buying nothing, future by future. */
    public Savings savings(Held held) {
        Outcome with = outcome(held);
        Outcome without = outcome(nothing());
        return Savings.of(each(i -> owned.usd() + without.leftUsd(i) - held.usd() - with.leftUsd(i)));
    }

    private Candidate candidate(Purchase purchase, double usd, Outcome outcome) {
        Outcome without = outcome(nothing());
        Sample cost = Sample.of(each(i -> usd + outcome.leftUsd(i)));
        double assured = worstMonth(outcome::throttledShare);
        double late = worstMonth(outcome::lateShare);
        return new Candidate(
                purchase,
                Money.ofUsd(cost.mean()),
                Money.ofUsd(cost.quantile(LOW)),
                Money.ofUsd(cost.quantile(HIGH)),
                Money.ofUsd(cost.meanAbove(HIGH)),
                Money.ofUsd(usd),
                Money.ofUsd(mean(outcome::spillUsd)),
                Money.ofUsd(mean(outcome::refusedUsd)),
                Money.ofUsd(mean(outcome::deferredUsd)),
                mean(outcome::carriedShare),
                mean(outcome::throttledShare),
                assured,
                late,
                outcome.utilisation(),
                mean(i -> usd + outcome.leftUsd(i) < owned.usd() + without.leftUsd(i) ? 1 : 0),
                keeps(assured, late),
                outcome instanceof PriorityOutcome beside ? use(beside) : Optional.empty());
    }

    private Optional<PriorityUse> use(PriorityOutcome outcome) {
        return outcome.months() == 0
                ? Optional.empty()
                : Optional.of(new PriorityUse(
                        mean(i -> prioritisedShare(outcome, i)),
                        Money.ofUsd(mean(outcome::paidUsd)),
                        outcome.months()));
    }

    private double prioritisedShare(PriorityOutcome outcome, int future) {
        FutureTotals asked = totals.get(future);
        double tokens = IntStream.range(0, horizon.periods())
                .mapToDouble(month -> outcome.prioritisedShare(future, month)
                        * asked.month(month).allTokens())
                .sum();
        return asked.allTokens() > 0 ? tokens / asked.allTokens() : 0;
    }

    /** Whether the target is kept in a month. */
    public boolean keeps(Held held, int month) {
        return keeps(assuredThrottledShare(held, month), assuredLateShare(held, month));
    }

    public double assuredThrottledShare(Held held, int month) {
        return assured(outcome(held)::throttledShare, month);
    }

    public double assuredLateShare(Held held, int month) {
        return assured(outcome(held)::lateShare, month);
    }

    private boolean keeps(double assured, double late) {
        return assured <= request.rules().throttledShare() && late <= Floors.allowedLateShare(request);
    }

    private Outcome outcome(Held held) {
        return prioritised(metered(held));
    }

    /** With the Priority tier in the months in which more than the latency target allows would be late, where it may be used. */
    private Outcome prioritised(Outcome raw) {
        if (!request.mayPrioritise()) {
            return raw;
        }
        boolean[] on = new boolean[horizon.periods()];
        for (int month = 0; month < on.length; month++) {
            on[month] = assured(raw::lateShare, month) > Floors.allowedLateShare(request);
        }
        return new PriorityOutcome(raw, on);
    }

    private Outcome metered(Held held) {
        if (held instanceof Holdings units) {
            return new UnitsOutcome(totals, units.units(), utilisation(units));
        }
        if (held instanceof ScheduledHoldings hourly) {
            return outcome(hourly);
        }
        return reserved.outcome(ReservedSize.of(((Reservation) held).purchase()));
    }

    private Outcome outcome(ScheduledHoldings held) {
        int[] units = held.base().units();
        List<List<Relief>> reliefs = scheduled.reliefs(held);
        double carried = mean(i -> totals.get(i).workedTokens(units)
                + reliefs.get(i).stream().mapToDouble(Relief::tokens).sum());
        double could = unitTokensPerMinute() * 60 * held.unitHours(horizon);
        return new ScheduledOutcome(new UnitsOutcome(totals, units, 0), totals, reliefs, Math.min(1, carried / could));
    }

    /** How good a purchase is for the choice. */
    public Standing standing(Held held) {
        return standing(outcome(held), held.usd());
    }

    /** What was metered, beside the Priority tier where it may be used. */
    public Standing standing(Outcome metered, double usd) {
        return standing(prioritised(metered), usd, mean(metered::leftUsd));
    }

    /** What was metered, without the Priority tier. */
    Standing unprioritised(Outcome metered) {
        return standing(metered, 0, mean(metered::leftUsd));
    }

    /** What each future counts in what is minimised of a purchase; together 1. */
    public double[] weights(Held held) {
        return request.buying().risk().weights(each(outcome(held)::leftUsd));
    }

    private Standing standing(Outcome outcome, double usd, double leastLeftUsd) {
        Sample left = Sample.of(each(outcome::leftUsd));
        Risk risk = request.buying().risk();
        double assured = worstMonth(outcome::throttledShare);
        double late = worstMonth(outcome::lateShare);
        return new Standing(
                keeps(assured, late) && covers(outcome),
                assured,
                usd + risk.weighed(left.mean(), left.meanAbove(1 - risk.tail())),
                usd + leastLeftUsd);
    }

    private boolean covers(Outcome outcome) {
        OptionalDouble coverage = request.buying().coverage();
        return coverage.isEmpty()
                || IntStream.range(0, horizon.periods())
                        .allMatch(month -> mean(i -> outcome.carriedShare(i, month)) >= coverage.getAsDouble());
    }

    /** Futures in which no month refuses more than the target allows. */
    public int futuresKept(Held held) {
        Outcome outcome = outcome(held);
        return (int) IntStream.range(0, totals.size())
                .filter(i -> worstShare(outcome, i) <= request.rules().throttledShare())
                .count();
    }

    private double worstShare(Outcome outcome, int future) {
        return IntStream.range(0, horizon.periods())
                .mapToDouble(month -> outcome.throttledShare(future, month))
                .max()
                .orElse(0);
    }

    /** What the units are worth by which one purchase is more than another. */
    public UnitStep step(int unit, Holdings before, Holdings with, Horizon over) {
        int[] fewer = before.units();
        int[] more = with.units();
        Outcome less = outcome(before);
        Outcome further = outcome(with);
        double price = with.usd() - before.usd();
        double hours = with.unitHours(over) - before.unitHours(over);
        double carried =
                mean(i -> totals.get(i).workedTokens(more) - totals.get(i).workedTokens(fewer));
        return new UnitStep(
                unit,
                Money.ofUsd(meanLeftUsd(before) - meanLeftUsd(with)),
                Money.ofUsd(price),
                hours > 0 ? Math.max(0, Math.min(1, carried / (60 * unitTokensPerMinute() * hours))) : 0,
                mean(i -> less.leftUsd(i) - further.leftUsd(i) > price ? 1 : 0));
    }

    private interface Assured {
        double of(int future, int month);
    }

    /** The share that is not exceeded in as many futures as the rules ask for, of the month in which it is largest. */
    private double worstMonth(Assured share) {
        return IntStream.range(0, horizon.periods())
                .mapToDouble(month -> assured(share, month))
                .max()
                .orElse(0);
    }

    private double assured(Assured share, int month) {
        return Sample.of(each(i -> share.of(i, month))).quantile(request.rules().assurance());
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
