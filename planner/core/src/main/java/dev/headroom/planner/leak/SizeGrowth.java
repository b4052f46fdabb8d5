package dev.headroom.planner.leak;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.statistics.ChangePoints;
import dev.headroom.planner.statistics.ChangePoints.Shift;
import dev.headroom.planner.statistics.EffectiveSize;
import dev.headroom.planner.statistics.Series;
import dev.headroom.planner.statistics.SteadyState;
import dev.headroom.planner.usage.UsageCounts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Whether requests grew, by a shift of their level or little by little. After shifts, the level since the last one is held against
 * that before the first; of a trend, the last quarter against the first.
 */
final class SizeGrowth {

    /** Both sizes of a request are tested, for shifts and for a trend; each test has its part of the false alarms. */
    private static final int TESTS = 4;

    private final LeakKind kind;
    private final String unit;
    private final ToDoubleFunction<UsageCounts> tokens;
    private final LeakScene scene;

    /** @param unit what is counted, as in {@code prompt tokens per request} */
    SizeGrowth(LeakKind kind, String unit, ToDoubleFunction<UsageCounts> tokens, LeakScene scene) {
        this.kind = kind;
        this.unit = unit;
        this.tokens = tokens;
        this.scene = scene;
    }

    /** @param usdPerToken what one more token costs, given the use of late */
    LeakFinding find(ToDoubleFunction<Use> usdPerToken, SplittableRandom random) {
        List<UseHour> hours = SizeSeries.sized(scene.hours(), tokens);
        if (!SizeSeries.isLongEnough(hours)) {
            return new Untold(kind, "a week of hours with requests; this history has " + hours.size() + " hours");
        }
        Series series = SizeSeries.of(hours, tokens, scene.zone());
        double falseAlarms = scene.rules().falseAlarms() / TESTS;
        List<Shift> shifts = ChangePoints.find(series, falseAlarms);
        if (!shifts.isEmpty()) {
            List<UseHour> before = hours.subList(0, shifts.get(0).index());
            List<UseHour> now = hours.subList(shifts.get(shifts.size() - 1).index(), hours.size());
            return judged(new Growth(before, now, since(hours, shifts)), usdPerToken, random);
        }
        SteadyState trend = SteadyState.of(series);
        if (trend.pValue().isPresent() && !trend.holds(falseAlarms)) {
            int quarter = hours.size() / 4;
            List<UseHour> before = hours.subList(0, quarter);
            List<UseHour> now = hours.subList(hours.size() - quarter, hours.size());
            return judged(new Growth(before, now, hours.get(0).start()), usdPerToken, random);
        }
        return unchanged(series);
    }

    private record Growth(List<UseHour> before, List<UseHour> now, Instant since) {}

    private LeakFinding judged(Growth growth, ToDoubleFunction<Use> usdPerToken, SplittableRandom random) {
        Use before = Use.of(growth.before);
        Use now = Use.of(growth.now);
        double share = now.perRequest(tokens) / before.perRequest(tokens) - 1;
        Estimate more = GrowthCost.tokensPerRequest(growth.before, growth.now, tokens, scene.zone(), random);
        double monthly = now.inAMonth((double) now.counts().requests()) * usdPerToken.applyAsDouble(now);
        if (share < scene.rules().leastGrowth() || !(more.low() > 0) || !(monthly > 0)) {
            return new Tight(kind, said("%s changed by %+.1f %%", unit, 100 * share));
        }
        return new Leak(
                kind,
                growth.since,
                more.map(tokensMore -> tokensMore * monthly),
                List.of(
                        new Evidence(unit, before.perRequest(tokens), now.perRequest(tokens)),
                        new Evidence("requests per hour", before.requestsPerHour(), now.requestsPerHour())));
    }

    private LeakFinding unchanged(Series series) {
        EffectiveSize size = EffectiveSize.ofMean(series);
        return size.effective() < EffectiveSize.KNOWN
                ? new Untold(
                        kind,
                        said(
                                "%,d hours like these; this history has %,d",
                                size.observationsFor(EffectiveSize.KNOWN), series.size()))
                : new Tight(kind, unit + " kept their level");
    }

    private static Instant since(List<UseHour> hours, List<Shift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.medianAfter() > shift.medianBefore())
                .findFirst()
                .map(shift -> hours.get(shift.index()).start())
                .orElseGet(() -> hours.get(shifts.get(0).index()).start());
    }

    private static String said(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
