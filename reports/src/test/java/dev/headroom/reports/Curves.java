package dev.headroom.reports;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LatencySummary.Quantiles;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.LoadPoint;
import dev.headroom.planner.capacity.Usl;
import dev.headroom.planner.capacity.UslFit;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.demand.LevelWalk;
import dev.headroom.planner.demand.MinuteBursts;
import dev.headroom.planner.demand.ResidualDay;
import dev.headroom.planner.demand.SeasonProfile;
import dev.headroom.planner.demand.StreamModel;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A demand curve and a capacity curve made by hand. */
final class Curves {

    static final LatencyTarget TARGET = new LatencyTarget(0.95, Duration.ofMillis(800), Duration.ofSeconds(6));

    private Curves() {}

    /** Ten days before the plan's start, three hours each; the sixth was not observed. */
    static DemandCurve demand() {
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
                new MinuteBursts(0.05, 3000, MinuteBursts.Source.ASSUMED));
        return new DemandCurve(
                Plans.MODEL,
                "chat",
                ZoneOffset.UTC,
                Instant.parse("2026-09-28T00:00:00Z"),
                Duration.ofDays(9),
                1000,
                100,
                stream,
                stream,
                List.of(new ResidualDay(LocalDate.of(2026, 9, 18), ones, ones)),
                hours,
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
                        new EndpointCapacity(run(provisioned, 2, 16, 40), levels, Optional.of(fit())),
                        new EndpointCapacity(
                                run(new Endpoint.OnDemand(Plans.MODEL), 8, 64),
                                List.of(level(8, 800, 0, 5.5, 350), level(64, 700, 1050, 18, 600)),
                                Optional.empty())));
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
        double seconds = users / perSecond;
        return new LevelSummary(
                new OfferedLoad.Closed(users),
                120,
                new LevelSummary.AttemptCounts(ok, throttled, 0),
                users,
                perSecond,
                new TokenRates(perSecond * 60_000, perSecond * 6000),
                Optional.of(new LatencySummary(
                        ok, quantiles(firstMillis), quantiles(1000 * seconds), quantiles(10), seconds)),
                List.of(new LoadPoint(users, perSecond)));
    }

    private static Quantiles quantiles(double p50) {
        return new Quantiles(p50, 1.5 * p50, 2 * p50);
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
