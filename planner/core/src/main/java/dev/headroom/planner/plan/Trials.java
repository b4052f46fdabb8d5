package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.reason.Trial;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.plan.whatif.WhatIfs;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.quantity.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves one input at a time, plans again, and finds how far the choice holds. A part of the minutes is enough to compare costs.
 */
public final class Trials {

    private static final double[] FACTORS = {0.5, 2 / 3.0, 0.8, 1, 1.25, 1.5, 2};
    /** As many as {@link WhatIfs} read: what both say of one change is then the same. */
    public static final int MOST_FUTURES = 60;

    public static final int EVERY_MINUTES = 5;

    private final PlanRequest request;
    private final Horizon horizon;

    public Trials(PlanRequest request, Horizon horizon) {
        this.request = request;
        this.horizon = horizon;
    }

    private ReplayRules rules(int mostUnits) {
        return new ReplayRules(request, horizon, variants(), mostUnits, EVERY_MINUTES);
    }

    private int read() {
        return Math.min(MOST_FUTURES, request.rules().futures());
    }

    /** What {@link #of} will take. */
    double work(int mostUnits) {
        return read() * rules(mostUnits).workEach();
    }

    /** @param planned the choice on all futures and every minute, which stands for what was tried of the inputs as planned */
    List<HoldRange> of(Futures futures, Held chosen, Candidate planned, int mostUnits, Work work) {
        ReplayRules how = rules(mostUnits);
        List<FutureReplay> replays = how.of(futures, 0, read(), work);
        double tokens = replays.stream()
                .mapToDouble(replay -> replay.inputTokens() + replay.outputTokens())
                .average()
                .orElse(0);
        List<HoldRange> ranges = new ArrayList<>();
        List<Lever> levers = levers();
        for (int l = 0; l < levers.size(); l++) {
            Lever lever = levers.get(l);
            int first = l * FACTORS.length;
            List<Trial> trials = IntStream.range(0, FACTORS.length)
                    .parallel()
                    .mapToObj(i -> trial(FACTORS[i], how.reading(first + i, replays), chosen))
                    .toList();
            ranges.add(HoldRange.of(lever, value(lever, tokens), trials).planned(planned));
        }
        return ranges;
    }

    /** What a unit carries is no input where no unit can be bought. */
    private List<Lever> levers() {
        boolean units = !horizon.terms().isEmpty() && !(request.unit() instanceof UnitCapacity.Unknown);
        return Arrays.stream(Lever.values())
                .filter(lever -> units || lever != Lever.UNIT_CAPACITY)
                .toList();
    }

    private List<Variant> variants() {
        TokenRates unit = Variant.planned(request.unit()).unit();
        List<Variant> variants = new ArrayList<>();
        for (Lever lever : levers()) {
            for (double factor : FACTORS) {
                variants.add(lever.times(factor, unit));
            }
        }
        return variants;
    }

    private Trial trial(double factor, Reading reading, Held chosen) {
        Candidate best = reading.costing().candidate(Planner.worthTheChange(request, reading, reading.best(chosen)));
        Candidate kept = reading.costing().candidate(chosen);
        return new Trial(factor, best.purchase(), best.cost(), kept.cost(), kept.meetsTarget());
    }

    /** The planned value of a lever, in its unit, where futures have so many tokens on the mean. */
    public double value(Lever lever, double tokens) {
        TokenPrice onDemand = request.prices().onDemand();
        return switch (lever) {
            case DEMAND -> tokens / (60.0 * horizon.hours());
            case INPUT_PER_REQUEST -> request.demand().meanInputPerRequest();
            case OUTPUT_PER_REQUEST -> request.demand().meanOutputPerRequest();
            case UNIT_CAPACITY -> Variant.planned(request.unit()).unit().inputPerMinute();
            case ON_DEMAND_PRICE -> onDemand.usdPerMillionInput().doubleValue();
        };
    }
}
