package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.UnitStep;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads why so many units are bought off the optimiser: one unit more at a time, and then the first that do not pay. */
public final class UnitSteps {

    private static final int MOST_SHOWN = 40;
    private static final int PAST_THE_BEST = 2;

    private final Reading reading;
    private final Horizon horizon;

    public UnitSteps(Reading reading, Horizon horizon) {
        this.reading = reading;
        this.horizon = horizon;
    }

    public List<UnitStep> of(Holdings best) {
        int held = Arrays.stream(best.units()).max().orElse(0);
        int owned = Arrays.stream(reading.market().owned().units()).max().orElse(0);
        int first = Math.max(owned, held - MOST_SHOWN);
        List<UnitStep> steps = new ArrayList<>();
        Holdings before = reading.holdings(reading.market().atMost(first, 0));
        for (int unit = first + 1; unit <= held; unit++) {
            Holdings with = reading.holdings(reading.market().atMost(unit, 0));
            steps.add(reading.costing().step(unit, before, with, horizon));
            before = with;
        }
        for (int unit = held + 1; unit <= held + PAST_THE_BEST; unit++) {
            Optional<Portfolio> more = reading.market().holding(unit);
            if (more.isEmpty()) {
                break;
            }
            Holdings with = reading.holdings(more.get());
            steps.add(reading.costing().step(unit, before, with, horizon));
            before = with;
        }
        return steps;
    }
}
