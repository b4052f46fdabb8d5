package dev.headroom.reports;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.CurvePoint;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.EventGapSummary;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.LatencyCurves;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.LevelJudgement;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.LoadPoint;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.Percentiles;
import dev.headroom.planner.capacity.ServerLatency;
import dev.headroom.planner.capacity.TargetShare;
import dev.headroom.planner.capacity.Usl;
import dev.headroom.planner.capacity.UslFit;
import dev.headroom.planner.demand.Blend;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.demand.LevelWalk;
import dev.headroom.planner.demand.MinuteBursts;
import dev.headroom.planner.demand.ResidualDay;
import dev.headroom.planner.demand.SeasonProfile;
import dev.headroom.planner.demand.StreamModel;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A demand curve and a capacity curve made by hand. */
final class Curves {

    static final LatencyTarget TARGET = new LatencyTarget(0.95, Duration.ofMillis(800), Duration.ofSeconds(6));

    static final List<String> CAVEATS = List.of(
            "client-bound: requests left late, p99 7.5 ms",
            "not steady: level 2 (40 users): time to first token rose during its length (p = 0.003)");

    /** The least number of independent requests that have an interval of the 99th percentile at 95 %. */
    private static final int LEAST_FOR_P99 = 368;

    private Curves() {}

    /** Ten days before the plan's start, three hours each; the sixth was not observed. */
    static DemandCurve demand() {
        return demand(ZoneOffset.UTC);
    }

    static DemandCurve demand(ZoneId zone) {
        Instant first = Instant.parse("2026-09-18T09:00:00Z");
        List<HourUsage> hours = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            for (int hour = 0; hour < 3 && day != 5; hour++) {
                double input = 1_000_000 * (1 + hour) + 10_000 * day;
                hours.add(new HourUsage(
                        first.plus(Duration.ofHours(24L * day + hour)), new TokenRates(input, input / 10)));
            }
        }
        List<Double> ones = Collections.nCopies(24, 1.0);
        StreamModel stream = new StreamModel(
                new SeasonProfile(Collections.nCopies(168, 1.0)),
                new LevelWalk(1_000_000, 0, 0.1, 0.09, 1),
                List.of(1_000_000.0),
                new MinuteBursts(0.05, 3000, MinuteBursts.Source.ASSUMED));
        return new DemandCurve(
                Plans.MODEL,
                "chat",
                zone,
                Instant.parse("2026-09-28T00:00:00Z"),
                Duration.ofDays(9),
                1000,
                100,
                stream,
                stream,
                Blend.ofWalk(),
                List.of(new ResidualDay(LocalDate.of(2026, 9, 18), ones, ones)),
                hours,
                Expectations.NONE,
                List.of("made by hand"));
    }

    /** Provisioned with a fit, its first level of too few requests; on demand without a fit, its last level throttled. */
    static CapacityCurve capacity() {
        Endpoint provisioned = new Endpoint.Provisioned(Plans.MODEL, new ModelUnits(1));
        List<LevelSummary> levels =
                List.of(level(2, 300, 0, 1.4, 400), level(16, 900, 0, 7.1, 700), level(40, 1200, 0, 9.4, 1500));
        return new CapacityCurve(
                TARGET,
                Plans.MEASURED,
                List.of(
                        new EndpointCapacity(
                                run(provisioned, 2, 16, 40),
                                levels,
                                Optional.of(fit()),
                                Optional.of(tokens()),
                                onTime(168, 720, 120),
                                CAVEATS),
                        new EndpointCapacity(
                                run(new Endpoint.OnDemand(Plans.MODEL), 8, 64),
                                List.of(level(8, 800, 0, 5.5, 350), level(64, 700, 1050, 18, 600)),
                                Optional.empty(),
                                Optional.empty(),
                                onTime(660, 1200),
                                List.of())));
    }

    /** Of 1,200 requests of each level, in 120 s. */
    private static Optional<List<TargetShare>> onTime(int... kept) {
        return Optional.of(Arrays.stream(kept)
                .mapToObj(count -> new TargetShare(count, 1200))
                .toList());
    }

    /** The level's 10 ms and 15 ms, with lines that miss them by what their points say. */
    private static LatencyCurves tokens() {
        LatencyCurve p50 = curve(0.5, 9.8, 0.01, List.of(point(2, 10, 0.18), point(16, 10, 0.04), point(40, 10, -0.2)));
        LatencyCurve p95 =
                curve(0.95, 14.7, 0.02, List.of(point(2, 15, 0.26), point(16, 15, -0.02), point(40, 15, -0.5)));
        return new LatencyCurves(List.of(p50, p95), List.of());
    }

    private static LatencyCurve curve(double quantile, double base, double slope, List<CurvePoint> points) {
        return new LatencyCurve(
                quantile,
                new Estimate(base, base - 0.1, base + 0.1, 0.9),
                new Estimate(slope, 0, 2 * slope, 0.9),
                Optional.empty(),
                points);
    }

    private static CurvePoint point(double x, double millis, double residual) {
        return new CurvePoint(x, 100, millis, residual);
    }

    private static UslFit fit() {
        return new UslFit(
                new Usl(0.7, 0.03, 0.0005),
                new Estimate(0.7, 0.68, 0.72, 0.9),
                new Estimate(0.03, 0.027, 0.033, 0.9),
                new Estimate(0.0005, 0.0004, 0.0006, 0.9),
                0.07,
                List.of(new LoadPoint(2, 1.4), new LoadPoint(16, 7.1), new LoadPoint(40, 9.4)));
    }

    private static LevelSummary level(int users, int ok, int throttled, double perSecond, double firstMillis) {
        return new LevelSummary(
                new OfferedLoad.Closed(users),
                120,
                new LevelSummary.AttemptCounts(
                        ok,
                        throttled,
                        users == 40 ? Map.of(Outcome.UNAVAILABLE, 2, Outcome.BROKEN_STREAM, 1) : Map.of()),
                users,
                perSecond,
                new TokenRates(perSecond * 60_000, perSecond * 6000),
                Optional.of(latency(ok, firstMillis, users / perSecond)),
                List.of(new LoadPoint(users, perSecond)),
                judgement(users));
    }

    private static LatencySummary latency(int ok, double firstMillis, double seconds) {
        return new LatencySummary(
                ok,
                percentiles(ok, firstMillis),
                percentiles(ok, firstMillis - 5),
                percentiles(ok, 1000 * seconds),
                Optional.of(percentiles(ok, 10)),
                Optional.of(new EventGapSummary(25L * ok, 20, 40, 90)),
                Optional.empty(),
                new ServerLatency(Optional.of(percentiles(ok, 990 * seconds).p50()), Optional.empty()),
                seconds);
    }

    private static LevelJudgement judgement(int users) {
        boolean rises = users == 40;
        return new LevelJudgement(
                0,
                false,
                users == 2 ? Optional.empty() : Optional.of(new LevelJudgement.Trend(rises ? 0.003 : 0.4, rises)),
                List.of(),
                Optional.of(new Estimate(1, 0.98, 1.02, 0.95)),
                rises ? List.of(LevelJudgement.Doubt.ROSE) : List.of());
    }

    private static Percentiles percentiles(int ok, double p50) {
        Percentile p99 = ok < LEAST_FOR_P99 ? new Percentile(Optional.empty(), LEAST_FOR_P99) : known(2 * p50);
        return new Percentiles(ok, known(p50), known(1.5 * p50), p99);
    }

    private static Percentile known(double value) {
        return new Percentile(Optional.of(new Estimate(value, 0.9 * value, 1.2 * value, 0.95)), LEAST_FOR_P99);
    }

    private static RunInfo run(Endpoint endpoint, int... users) {
        List<LoadLevel> levels = new ArrayList<>();
        for (int i = 0; i < users.length; i++) {
            long start = 120_000_000_000L * i;
            levels.add(new LoadLevel(new OfferedLoad.Closed(users[i]), start, start, start + 120_000_000_000L));
        }
        return new RunInfo("staircase", "emulator", endpoint, Instant.parse("2026-09-26T08:00:00Z"), 3, levels);
    }
}
