package dev.headroom.planner.plan.aftermath;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.purchase.ScheduledHoldings;
import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.plan.reading.HeldAgain;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws a plan's futures once more, and reads beside them what came. */
final class AftermathReader {

    /** The ends of a band that holds 95 % need this many; the plan's own are the first of them. */
    private static final int LEAST_FUTURES = 200;

    private static final int MOST_UNITS = 1000;

    private final PlanRequest request;
    private final Purchase purchase;
    private final DemandCurve since;
    private final Horizon horizon;

    AftermathReader(PlanRequest request, Purchase purchase, DemandCurve since) {
        this.request = request;
        this.purchase = purchase;
        this.since = since;
        this.horizon = Horizon.of(request);
    }

    Optional<Aftermath> read() {
        boolean[] observed = observed();
        if (count(observed, 0) < Aftermath.LEAST_HOURS) {
            return Optional.empty();
        }
        Futures futures = new Futures(
                request.demand(),
                horizon.drawn(),
                horizon.leadHours() + horizon.hours(),
                request.rules().seed());
        int drawn = Math.max(LEAST_FUTURES, request.rules().futures());
        Future came = Future.observed(
                since, horizon.drawn(), observed.length, request.rules().seed());
        ForecastHours hours = new ForecastHours(
                IntStream.range(0, drawn).parallel().mapToObj(futures::draw).toList(), came, observed);
        List<ForecastStretch> days = hours.days(request.demand().zone());
        return Optional.of(new Aftermath(
                horizon.drawn(),
                horizon.drawn().plus(Duration.ofHours(observed.length)),
                drawn,
                ForecastCoverage.of(hours.input()),
                ForecastCoverage.of(hours.output()),
                ForecastCoverage.of(days.stream().map(ForecastStretch::input).toList()),
                ForecastCoverage.of(days.stream().map(ForecastStretch::output).toList()),
                days,
                hours.weeks(request.demand().zone()),
                cost(futures, came, observed)));
    }

    /** Whether each hour from the beginning of the futures was, up to the last one that was. */
    private boolean[] observed() {
        boolean[] observed = new boolean[horizon.leadHours() + horizon.hours()];
        int end = 0;
        for (HourUsage usage : since.history()) {
            long hour = Duration.between(horizon.drawn(), usage.hour()).toHours();
            if (!usage.hour().isBefore(horizon.drawn()) && hour < observed.length) {
                observed[(int) hour] = true;
                end = Math.max(end, (int) hour + 1);
            }
        }
        return Arrays.copyOf(observed, end);
    }

    private static int count(boolean[] observed, int from) {
        return (int) IntStream.range(Math.min(from, observed.length), observed.length)
                .filter(hour -> observed[hour])
                .count();
    }

    private Optional<AftermathCost> cost(Futures futures, Future came, boolean[] observed) {
        int lead = horizon.leadHours();
        int counted = count(observed, lead);
        if (counted < Aftermath.LEAST_HOURS) {
            return Optional.empty();
        }
        Horizon cut = horizon.until(horizon.drawn().plus(Duration.ofHours(observed.length)));
        Held held = HeldAgain.within(request, cut, purchase);
        ReplayRules how =
                new ReplayRules(request, cut, List.of(Variant.planned(request.unit())), mostUnits(held, came, lead), 1);
        List<FutureReplay> forecast = IntStream.range(0, request.rules().futures())
                .parallel()
                .mapToObj(number -> FutureReplay.of(futures.draw(number).only(observed), how))
                .toList();
        Reading actual = how.reading(0, List.of(FutureReplay.of(came, how)));
        return Optional.of(new AftermathCost(
                cut.start(),
                cut.end(),
                counted,
                how.reading(0, forecast).costing().candidate(held),
                actual.costing().candidate(held),
                actual.costing().candidate(actual.costing().nothing()),
                actual.costing().candidate(actual.best(held))));
    }

    /** What is held, and what the busiest hour that came would have needed: hindsight may buy more. */
    private int mostUnits(Held held, Future came, int lead) {
        List<Integer> units = new ArrayList<>(List.of(0));
        if (held instanceof Holdings holdings) {
            Arrays.stream(holdings.units()).forEach(units::add);
        } else if (held instanceof ScheduledHoldings hourly) {
            Arrays.stream(hourly.base().units()).forEach(units::add);
        }
        if (!horizon.terms().isEmpty() && !(request.unit() instanceof UnitCapacity.Unknown)) {
            Variant planned = Variant.planned(request.unit());
            double most = IntStream.range(lead, came.hours())
                    .mapToDouble(hour -> planned.need(came.inputPerMinute(hour), came.outputPerMinute(hour)))
                    .max()
                    .orElse(0);
            units.add((int) Math.min(MOST_UNITS, Math.ceil(most)));
        }
        return units.stream().mapToInt(count -> count).max().orElse(0);
    }
}
