package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.meter.Deferral;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Costing;
import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.plan.reading.Insurance;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.reading.Reserving;
import dev.headroom.planner.plan.reason.Alternatives;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.BreakEvens;
import dev.headroom.planner.plan.reason.Hindsight;
import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.reason.MixNote;
import dev.headroom.planner.plan.reason.Outlook;
import dev.headroom.planner.plan.reason.PoolSplit;
import dev.headroom.planner.plan.reason.Proof;
import dev.headroom.planner.plan.reason.QuotaNote;
import dev.headroom.planner.plan.reason.RangeNotes;
import dev.headroom.planner.plan.reason.RuleNotes;
import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.planner.plan.reason.UnitSteps;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.plan.request.Withdrawn;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Finds the purchase: draws futures, replays each minute by minute against every number of units, prices what the units carry,
 * what spills over and what waits, and takes the cheapest that meets the target.
 */
public final class Planner {

    /** More units than this are not considered; who needs them is not served by one purchase. */
    private static final int MOST_UNITS = 1000;
    /** Inputs are tried to this many times what is planned. */
    private static final int TRIED = 2;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Futures futures;
    private final Work work;

    private Planner(PlanRequest request, Work work) {
        this.request = request;
        this.work = work;
        this.horizon = Horizon.of(request);
        this.futures = new Futures(
                request.demand(),
                horizon.drawn(),
                horizon.leadHours() + horizon.hours(),
                request.rules().seed());
    }

    /**
     * The plan that follows from the request: the same request, the same plan.
     *
     * @throws IllegalArgumentException where the model is withdrawn before the plan begins
     */
    public static Plan plan(PlanRequest request) {
        return plan(request, new Work());
    }

    /** The same, telling how far it is. */
    public static Plan plan(PlanRequest request, Work work) {
        Withdrawn.refusal(request).ifPresent(reason -> Require.that(false, reason));
        return new Planner(request, work).plan();
    }

    /** The choice alone, as {@link #plan} makes it. */
    static Decision decision(PlanRequest request) {
        Withdrawn.refusal(request).ifPresent(reason -> Require.that(false, reason));
        return new Planner(request, new Work()).decision();
    }

    private Decision decision() {
        ReplayRules how = new ReplayRules(request, horizon, List.of(Variant.planned(request.unit())), mostUnits(), 1);
        Reading planned = how.reading(0, how.of(futures, 0, request.rules().futures(), work));
        Held best = Scheduling.of(request, horizon, planned, worthTheChange(request, planned, planned.best()))
                .best();
        return new Decision(best.purchase(), planned.costing().candidate(best).cost(), horizon.start(), horizon.end());
    }

    private Plan plan() {
        int mostUnits = mostUnits();
        ReplayRules how = new ReplayRules(request, horizon, Variant.of(request.unit()), mostUnits, 1);
        expect(how);
        List<FutureReplay> replays = how.of(futures, 0, request.rules().futures(), work);
        Reading planned = how.reading(0, replays);
        List<Candidate> candidates = planned.candidates();
        Portfolio optimum = planned.market().best();
        Held steady = worthTheChange(request, planned, planned.best());
        Scheduling scheduling = Scheduling.of(request, horizon, planned, steady);
        Held best = scheduling.best();
        Candidate chosen = planned.costing().candidate(best);
        List<BindingRule> binding = scheduling.binding(new BindingRules(request, horizon, replays));
        return new Plan(
                request.demand().modelId(),
                request.demand().workload(),
                horizon.start(),
                horizon.end(),
                chosen,
                candidates.get(0),
                Proof.of(request, horizon, planned, best),
                new Alternatives(planned, best, request.rules()).of(candidates, scheduling.others()),
                horizon.excluded(),
                candidates,
                new UnitSteps(planned, horizon).of(best instanceof Holdings units ? units : planned.holdings(optimum)),
                BreakEvens.of(request),
                retirement(planned.costing(), best),
                sensitivities(how, replays, best),
                holds(best, chosen, mostUnits),
                new Hindsight(request, horizon).fresh(futures, best, mostUnits, work),
                new Hindsight(request, horizon).waiting(how, planned, replays, best),
                insurance(replays, chosen, candidates.get(0)),
                chosen.purchase().buysNothing()
                        ? Optional.empty()
                        : Optional.of(planned.costing().savings(best)),
                Outlook.of(replays, horizon.start(), request.demand().zone()),
                request.unit(),
                request.prices(),
                request.rules(),
                request.buying(),
                Optional.of(request.assumptions()),
                binding,
                Optional.empty(),
                notes(planned.costing(), scheduling, binding, replays));
    }

    /** Nothing instead of a purchase that saves less, of what is minimised, than was asked for and is not made for a promise. */
    public static Held worthTheChange(PlanRequest request, Reading planned, Held best) {
        Holdings nothing = planned.costing().nothing();
        double without = planned.costing().standing(nothing).objectiveUsd();
        double saves = without - planned.costing().standing(best).objectiveUsd();
        boolean promised = !planned.costing().candidate(nothing).meetsTarget()
                || request.buying().coverage().isPresent();
        return promised || saves >= request.buying().leastSaving() * without ? best : nothing;
    }

    private List<String> notes(
            Costing costing, Scheduling scheduling, List<BindingRule> binding, List<FutureReplay> replays) {
        Held best = scheduling.best();
        List<String> notes = new ArrayList<>(request.demand().notes());
        notes.addAll(request.demand().expected().said());
        MixNote.of(request.demand(), request.unit()).ifPresent(notes::add);
        notes.addAll(new RangeNotes(request, horizon, best.purchase(), replays).all());
        request.onDemand().map(OnDemandReach::sentence).ifPresent(notes::add);
        PriorityNote.of(request, horizon, replays, costing.candidate(best)).ifPresent(notes::add);
        new PoolSplit(request, horizon, best.purchase()).note(futures).ifPresent(notes::add);
        QuotaNote.of(request).ifPresent(notes::add);
        Deferral.note(request, costing.filledShare(best)).ifPresent(notes::add);
        notes.addAll(Reserving.notes(request, horizon));
        notes.addAll(scheduling.notes());
        notes.addAll(RuleNotes.of(request, horizon, costing.candidate(best), binding));
        return notes;
    }

    /** As many units as the busiest hour of any future asks for, at the least favourable reading. */
    private int mostUnits() {
        if (request.unit() instanceof UnitCapacity.Unknown || horizon.terms().isEmpty()) {
            return 0;
        }
        double most = IntStream.range(0, request.rules().futures())
                .parallel()
                .mapToDouble(number -> busiestHour(futures.draw(number)))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.min(MOST_UNITS, Math.ceil(most)));
    }

    private double busiestHour(Future future) {
        double most = 0;
        for (Variant variant : Variant.of(request.unit())) {
            for (int hour = horizon.leadHours(); hour < future.hours(); hour++) {
                most = Math.max(most, variant.need(future.inputPerMinute(hour), future.outputPerMinute(hour)));
            }
        }
        return most;
    }

    /** Nothing to try where nothing could be bought. */
    private List<HoldRange> holds(Held best, Candidate chosen, int mostUnits) {
        return areTrials(mostUnits)
                ? new Trials(request, horizon).of(futures, best, chosen, tried(mostUnits), work)
                : List.of();
    }

    private boolean areTrials(int mostUnits) {
        return mostUnits > 0 || !horizon.reserved().isEmpty();
    }

    private static int tried(int mostUnits) {
        return Math.min(MOST_UNITS, TRIED * mostUnits);
    }

    /** All replays; what is optimised over them takes little beside. */
    private void expect(ReplayRules how) {
        work.expect(request.rules().futures() * how.workEach());
        work.expect(new Hindsight(request, horizon).workOfFresh(how.mostUnits()));
        if (areTrials(how.mostUnits())) {
            work.expect(new Trials(request, horizon).work(tried(how.mostUnits())));
        }
    }

    private Insurance insurance(List<FutureReplay> replays, Candidate chosen, Candidate nothing) {
        double requests = replays.stream()
                        .mapToDouble(FutureReplay::inputTokens)
                        .average()
                        .orElse(0)
                * (1 - request.rules().deferrableShare())
                / request.demand().meanInputPerRequest();
        Money more = chosen.cost().minus(nothing.cost());
        return new Insurance(
                requests * nothing.throttledShare(),
                requests * chosen.throttledShare(),
                more.usd().signum() > 0 ? more : Money.ZERO);
    }

    private OptionalDouble retirement(Costing costing, Held best) {
        Holdings nothing = costing.nothing();
        double avoided = costing.meanLeftUsd(nothing) - costing.meanLeftUsd(best);
        return BreakEvens.retirementPerYear(best.purchase().monthsBound(), avoided, best.usd() - nothing.usd());
    }

    private List<Sensitivity> sensitivities(ReplayRules how, List<FutureReplay> replays, Held chosen) {
        List<Sensitivity> found = new ArrayList<>();
        for (int v = 1; v < how.variants().size(); v++) {
            Reading other = how.reading(v, replays);
            Candidate best = other.costing().candidate(worthTheChange(request, other, other.best(chosen)));
            Candidate kept = other.costing().candidate(chosen);
            found.add(new Sensitivity(
                    how.variants().get(v).change(),
                    best.purchase(),
                    best.cost(),
                    kept.cost(),
                    kept.meetsTarget(),
                    flips(best, kept)));
        }
        return found;
    }

    /**
     * Rates of a reservation move with everything; one on the same term is another answer only where the kept one is no longer as good. So it
     * is with hours of the week.
     */
    private static boolean flips(Candidate best, Candidate kept) {
        boolean resized = best.purchase() instanceof Purchase.Reserved other
                && kept.purchase() instanceof Purchase.Reserved chosen
                && other.term() == chosen.term();
        boolean looser = resized || kept.purchase() instanceof Purchase.Scheduled;
        Money tolerated =
                Money.ofUsd((1 + HoldRange.TOLERATED) * best.cost().usd().doubleValue());
        return looser
                ? kept.meetsTarget() != best.meetsTarget() || kept.cost().compareTo(tolerated) > 0
                : !best.purchase().equals(kept.purchase());
    }
}
