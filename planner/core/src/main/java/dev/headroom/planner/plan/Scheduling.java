package dev.headroom.planner.plan;

import dev.headroom.planner.plan.hours.HourlyUnits;
import dev.headroom.planner.plan.purchase.Dollars;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.ScheduledHoldings;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.Standing;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Money;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Units by the hour beside the best purchase without them: whether they are chosen, and what is said of them. */
public final class Scheduling {

    /** The share of the cost that a scheduler must save at least, for somebody has to run it: a choice within it is as good. */
    private static final double LEAST_SAVING = HoldRange.TOLERATED;

    private static final double A_CENT = 0.01;

    private final PlanRequest request;
    private final Reading reading;
    private final Held steady;
    private final Optional<ScheduledHoldings> hourly;
    private final boolean areSold;

    private Scheduling(
            PlanRequest request, Reading reading, Held steady, Optional<ScheduledHoldings> hourly, boolean areSold) {
        this.request = request;
        this.reading = reading;
        this.steady = steady;
        this.hourly = hourly;
        this.areSold = areSold;
    }

    /** Beside the best purchase of what is held for months. */
    public static Scheduling of(PlanRequest request, Horizon horizon, Reading reading, Held steady) {
        return new Scheduling(
                request,
                reading,
                steady,
                HourlyUnits.of(request, horizon, reading),
                HourlyUnits.areSold(horizon, reading));
    }

    /** With units by the hour where they save as much as a change must, or keep what is promised where nothing else does. */
    public Held best() {
        return hourly.filter(this::pays).<Held>map(held -> held).orElse(steady);
    }

    private boolean pays(ScheduledHoldings held) {
        Standing with = reading.costing().standing(held);
        Standing without = reading.costing().standing(steady);
        if (!with.beats(without)) {
            return false;
        }
        double least = Math.max(LEAST_SAVING, request.buying().leastSaving()) * without.objectiveUsd();
        return with.keeps() != without.keeps() || without.objectiveUsd() - with.objectiveUsd() >= least;
    }

    private double costUsd(Held held) {
        return reading.costing().candidate(held).cost().usd().doubleValue();
    }

    /** What was weighed besides the plain purchases. */
    List<Held> others() {
        return hourly.map(held -> List.of(steady, held)).orElse(List.of());
    }

    /** The rules that forbid a better purchase, as far as one without units by the hour would be better than the choice. */
    List<BindingRule> binding(BindingRules rules) {
        Candidate chosen = reading.costing().candidate(best());
        return rules.on(reading.costing().candidate(steady)).stream()
                .filter(rule -> best().equals(steady) || rule.cost().compareTo(chosen.cost()) < 0)
                .toList();
    }

    List<String> notes() {
        if (!areSold) {
            return List.of();
        }
        String price = String.format(
                Locale.ROOT,
                "$%,.2f",
                Objects.requireNonNull(request.prices().units().get(CommitmentTerm.NO_COMMITMENT))
                        .usdPerHour());
        if (hourly.isEmpty()) {
            return List.of("units without commitment by the hour of the week, at " + price
                    + " an hour, were weighed beside units on terms: in no hour would one pay");
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "units by the hour cost %s an hour and are bought and deleted by a scheduler that somebody runs; each is taken to"
                                + " need %d hour from the call until it is InService, billed like the hours in which it carries: AWS says"
                                + " no time, and grants no capacity that is not held",
                        price,
                        HourSchedule.START_HOURS),
                saving(hourly.get()));
    }

    /** Of purchases for months alone the optimiser knows more than of all. */
    private String proved() {
        Portfolio units = reading.market().best();
        boolean isBest = reading.holdings(units).purchase().equals(steady.purchase());
        return isBest && units.gapUsd() < A_CENT ? " (proved to be the best of these)" : "";
    }

    private String saving(ScheduledHoldings held) {
        Money saved = Money.ofUsd(costUsd(steady)).minus(Money.ofUsd(costUsd(held)));
        String difference =
                Dollars.shown(new Money(saved.usd().abs())) + (saved.usd().signum() < 0 ? " more" : " less");
        return "with units by the hour, the best is " + held.purchase() + ": it costs " + difference
                + " than the best without them, " + steady.purchase() + proved()
                + (best().equals(steady) ? ", and was not chosen" : "");
    }
}
