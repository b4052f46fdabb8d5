package dev.headroom.planner.plan.aftermath;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.PlanRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan's forecast against what came.
 *
 * @param from the first hour that was forecast
 * @param to the end of the last of them that was observed
 * @param futures how many the bands are quantiles of
 * @param inputHours hour by hour, input tokens
 * @param outputHours hour by hour, output tokens
 * @param inputDays day by day, of the days of which half was observed
 * @param outputDays the same of output tokens
 * @param days each of those days
 * @param weeks every seven days
 * @param cost empty where less than a day of the plan's own time was observed
 */
public record Aftermath(
        Instant from,
        Instant to,
        int futures,
        ForecastCoverage inputHours,
        ForecastCoverage outputHours,
        ForecastCoverage inputDays,
        ForecastCoverage outputDays,
        List<ForecastStretch> days,
        List<ForecastStretch> weeks,
        Optional<AftermathCost> cost) {

    /** Fewer observed hours than this say nothing. */
    public static final int LEAST_HOURS = 24;

    public Aftermath {
        days = List.copyOf(days);
        weeks = List.copyOf(weeks);
    }

    /**
     * Holds a plan against a later history.
     *
     * @param request what was planned
     * @param purchase what was recommended
     * @param since a demand curve of a later history, whose observed hours are read
     * @return empty where fewer than {@value #LEAST_HOURS} hours were observed since
     */
    public static Optional<Aftermath> of(PlanRequest request, Purchase purchase, DemandCurve since) {
        return new AftermathReader(request, purchase, since).read();
    }
}
